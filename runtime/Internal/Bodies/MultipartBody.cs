using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>
/// An object as <c>multipart/form-data</c>: a part for each property, one for each item of a list, files as they are streamed, objects as
/// JSON, everything else as text. A list is parts without names, as in <c>multipart/mixed</c>.
/// </summary>
internal sealed class MultipartBody(WireValue? value, FileParts files, FieldFormat[] formats, string subtype) : RequestBody
{
    public override bool IsRepeatable => files.AreRepeatable;

    /// <summary>Headers of parts that are no files, by the property.</summary>
    public IReadOnlyList<(string Part, string Name, string Value)> Headers { get; init; } = [];

    public override HttpContent Create()
    {
        // Of another subtype than form-data, a part need not have a name.
        var content = new MultipartContent(subtype, $"----{Guid.NewGuid():N}");
        foreach ((string name, WireValue member) in value?.Members ?? [])
        {
            AddMember(content, name, member);
        }

        for (int i = 0; i < (value?.Items?.Count ?? 0); i++)
        {
            FieldFormat? format = FieldFormat.Find(formats, i.ToString(CultureInfo.InvariantCulture)) ?? FieldFormat.Find(formats, "");
            Add(content, null, value!.Items![i], format?.ContentType, "");
        }

        NameRoot(content);
        return content;
    }

    private void AddMember(MultipartContent content, string name, WireValue member)
    {
        FieldFormat? format = FieldFormat.Find(formats, name);
        if (format?.Style is { } style && !member.IsSingle && !IsFiles(member))
        {
            foreach ((string pairName, IReadOnlyList<string> pieces) in WirePairs.Of(name, member, style))
            {
                string joined = string.Join(WirePairs.PlainDelimiter(style), pieces);
                Add(content, pairName, new WireValue(joined, null, null), null, name);
            }

            return;
        }

        foreach (WireValue part in member.Items ?? [member])
        {
            Add(content, name, part, format?.ContentType, name);
        }
    }

    private bool IsFiles(WireValue member) => member.Items is [{ } first, ..] && files.Find(first.Text) is not null;

    // The name may say more than the property: deep[a].
    private void Add(MultipartContent content, string? name, WireValue part, string? contentType, string property)
    {
        if (files.Find(part.Text) is { } file)
        {
            HttpContent bytes = file.ToHttpContent(contentType);
            bytes.Headers.ContentDisposition = Disposition(name, file.FileName);
            content.Add(bytes);
            return;
        }

        var text = new ReadOnlyMemoryContent(Encoding.UTF8.GetBytes(part.Text));
        text.Headers.ContentType = contentType is not null ? MediaTypeHeaderValue.Parse(contentType) : part.IsSingle ? null : new MediaTypeHeaderValue("application/json");
        text.Headers.ContentDisposition = name is null ? null : Disposition(name, null);
        foreach ((string _, string header, string headerValue) in Headers.Where(header => header.Part == property))
        {
            text.Headers.TryAddWithoutValidation(header, headerValue);
        }

        content.Add(text);
    }

    // RFC 2387: what is related says the type of its root, which is the first part.
    private void NameRoot(MultipartContent content)
    {
        if (subtype.Equals("related", StringComparison.OrdinalIgnoreCase) && content.FirstOrDefault() is { } root)
        {
            string type = root.Headers.ContentType?.MediaType ?? "text/plain";
            content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", $"\"{type}\""));
        }
    }

    // Quoted as browsers do: quotes and line ends escaped, other Unicode as UTF-8 in filename* beside a plain name.
    private static ContentDispositionHeaderValue Disposition(string? name, string? fileName)
    {
        var disposition = new ContentDispositionHeaderValue(name is null ? "attachment" : "form-data");
        if (name is not null)
        {
            disposition.Name = Quote(name);
        }

        if (fileName is not null)
        {
            disposition.FileName = Quote(Ascii(fileName));
            disposition.FileNameStar = fileName == Ascii(fileName) ? null : fileName;
        }

        return disposition;
    }

    private static string Ascii(string text) => string.Concat(text.Select(static c => c is >= ' ' and <= '~' ? c : '_'));

    private static string Quote(string text) =>
        $"\"{text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";
}
