using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a reference says beside where it leads.</summary>
internal static class References
{
    /// <summary>What is referred to is called after the last part of the pointer, or after its file: <c>errors/not-found.yaml</c>.</summary>
    public static string NameOf(string pointer)
    {
        int hash = pointer.IndexOf('#');
        if (JsonPointer.Last(pointer.Substring(hash < 0 ? 0 : hash)) is { Length: > 0 } token)
            return token;
        string file = pointer.Substring(pointer.LastIndexOf('/') + 1);
        return file.Split('.', '#')[0];
    }
}
