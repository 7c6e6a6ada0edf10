namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>What a request sends. A message can be sent once only, so each attempt creates the content anew.</summary>
internal abstract class RequestBody
{
    /// <summary>Whether the body can be sent a second time.</summary>
    public virtual bool IsRepeatable => true;

    public abstract HttpContent Create();
}
