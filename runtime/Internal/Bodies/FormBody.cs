using System.Text;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>An object as <c>application/x-www-form-urlencoded</c>.</summary>
internal static class FormBody
{
    public const string MediaType = "application/x-www-form-urlencoded";

    /// <param name="value">The object; what is no object has no fields.</param>
    /// <param name="formats">How the lists and objects among the fields are written; JSON for an object and repeated for a list that is not named.</param>
    public static byte[] Write(WireValue? value, FieldFormat[] formats) => Encoding.ASCII.GetBytes(Text(value, formats));

    /// <summary>The same as text, which may stand in a query too.</summary>
    public static string Text(WireValue? value, FieldFormat[] formats)
    {
        var text = new StringBuilder();
        foreach ((string name, WireValue member) in value?.Members ?? [])
        {
            ParameterFormat format = FieldFormat.Of(formats, name, member);
            bool keepsReserved = FieldFormat.Find(formats, name) is { KeepsReserved: true };
            foreach ((string pairName, IReadOnlyList<string> pieces) in WirePairs.Of(name, member, format))
            {
                string joined = string.Join(WirePairs.PlainDelimiter(format), pieces);
                text.Append(text.Length == 0 ? "" : "&").Append(PercentEncoding.Encode(pairName)).Append('=')
                    .Append(keepsReserved ? PercentEncoding.EncodeKeepingReserved(joined) : PercentEncoding.Encode(joined));
            }
        }

        return text.ToString();
    }
}
