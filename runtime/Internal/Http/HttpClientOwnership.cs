namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Whose the <see cref="HttpClient"/> is: that decides about retries, missing credentials and disposal.</summary>
internal enum HttpClientOwnership
{
    Own,
    Given,
}
