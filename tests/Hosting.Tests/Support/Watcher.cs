using System.Collections.Concurrent;

namespace Upstash.Workflow.Hosting.Tests.Support;

/// <summary>A handler that writes down everything of a request that it sees, before and after.</summary>
internal sealed class Watcher(ConcurrentQueue<string> seen) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Note(request);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        Note(request);
        return response;
    }

    private void Note(HttpRequestMessage request)
        => seen.Enqueue($"{request} {string.Join(' ', request.Options.Select(option => $"{option.Key}={option.Value}"))}");
}
