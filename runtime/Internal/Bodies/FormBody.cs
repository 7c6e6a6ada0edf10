using System.Text;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>An object as <c>application/x-www-form-urlencoded</c>.</summary>
internal static class FormBody
{
    public const string MediaType = "application/x-www-form-urlencoded";

    /// <param name="value">The object; what is no object has no fields.</param>
    /// <param name="formats">How the lists and objects among the fields are written; JSON for an object and repeated for a list that is not named.</param>
    public static byte[] Write(WireValue? value, FieldFormat[] formats)
    {
        var text = new StringBuilder();
        foreach ((string name, WireValue member) in value?.Members ?? [])
        {
            foreach ((string pairName, IReadOnlyList<string> pieces) in WirePairs.Of(name, member, FieldFormat.Of(formats, name, member)))
            {
                string joined = string.Join(Delimiter(FieldFormat.Of(formats, name, member)), pieces);
                text.Append(text.Length == 0 ? "" : "&").Append(PercentEncoding.Encode(pairName)).Append('=').Append(PercentEncoding.Encode(joined));
            }
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    // Inside a form the delimiter is a part of the value, and encoded with it.
    private static char Delimiter(ParameterFormat format) => format switch
    {
        ParameterFormat.SpaceDelimited => ' ',
        ParameterFormat.PipeDelimited => '|',
        _ => ',',
    };
}
