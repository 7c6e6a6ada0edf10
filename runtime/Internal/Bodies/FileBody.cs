namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>One file, whose media type is the caller's.</summary>
internal sealed class FileBody(FileContent file, string mediaType) : RequestBody
{
    public override bool IsRepeatable => file.IsRepeatable;

    public override HttpContent Create() => file.ToHttpContent(mediaType);
}
