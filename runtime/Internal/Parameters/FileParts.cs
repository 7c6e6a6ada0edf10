namespace Upstash.Workflow.Runtime.Internal.Parameters;

/// <summary>
/// The files of one multipart body. In the JSON that the body is made of, each is a text nobody else can have written: the number of the
/// file behind something random.
/// </summary>
internal sealed class FileParts
{
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, FileContent> _files = new(StringComparer.Ordinal);

    public bool AreRepeatable => _files.Values.All(static file => file.IsRepeatable);

    public string Add(FileContent file)
    {
        string text = $"{_mark}:{_files.Count}";
        _files.Add(text, file);
        return text;
    }

    public FileContent? Find(string text) => _files.GetValueOrDefault(text);
}
