namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Disposes of a response unless someone takes it over.</summary>
internal sealed class ResponseHolder(HttpResponseMessage response) : IDisposable
{
    private bool _isTaken;

    public HttpResponseMessage Response => response;

    public HttpResponseMessage Take()
    {
        _isTaken = true;
        return response;
    }

    public void Dispose()
    {
        if (!_isTaken)
        {
            response.Dispose();
        }
    }
}
