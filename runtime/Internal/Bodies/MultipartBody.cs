using System.Net.Http.Headers;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>
/// An object as <c>multipart/form-data</c>: a part for each property, one for each item of a list, files as they are streamed, objects as
/// JSON, everything else as text.
/// </summary>
internal sealed class MultipartBody(WireValue? value, FileParts files, FieldFormat[] formats, string subtype) : RequestBody
{
    public override bool IsRepeatable => files.AreRepeatable;

    public override HttpContent Create()
    {
        var content = new MultipartFormDataContent($"----{Guid.NewGuid():N}");
        content.Headers.ContentType!.MediaType = "multipart/" + subtype;
        foreach ((string name, WireValue member) in value?.Members ?? [])
        {
            string? contentType = FieldFormat.Find(formats, name)?.ContentType;
            foreach (WireValue part in member.Items ?? [member])
            {
                Add(content, name, part, contentType);
            }
        }

        return content;
    }

    private void Add(MultipartFormDataContent content, string name, WireValue part, string? contentType)
    {
        if (files.Find(part.Text) is { } file)
        {
            HttpContent bytes = file.ToHttpContent();
            bytes.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType ?? contentType ?? "application/octet-stream");
            bytes.Headers.ContentDisposition = Disposition(name, file.FileName);
            content.Add(bytes);
            return;
        }

        var text = new ReadOnlyMemoryContent(Encoding.UTF8.GetBytes(part.Text));
        text.Headers.ContentType = contentType is not null ? MediaTypeHeaderValue.Parse(contentType) : part.IsSingle ? null : new MediaTypeHeaderValue("application/json");
        text.Headers.ContentDisposition = Disposition(name, null);
        content.Add(text);
    }

    // Quoted as browsers do: quotes and line ends escaped, other Unicode as UTF-8 in filename* beside a plain name.
    private static ContentDispositionHeaderValue Disposition(string name, string? fileName)
    {
        var disposition = new ContentDispositionHeaderValue("form-data") { Name = Quote(name) };
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
