using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>Asks for the pages of one enumeration, one at a time, and stops when either of two tokens says so.</summary>
internal sealed class PageFetcher<T> : IDisposable
{
    private readonly FetchPage<T> _fetch;
    private readonly CancellationToken _method;
    private readonly CancellationToken _enumeration;
    private readonly CancellationTokenSource _stop;
    private Task<Page<T>>? _pending;
    private int _count;

    public PageFetcher(FetchPage<T> fetch, CancellationToken method, CancellationToken enumeration)
    {
        (_fetch, _method, _enumeration) = (fetch, method, enumeration);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(method, enumeration);
    }

    public void Begin(string? cursor) => _pending = FetchAsync(cursor);

    public Task<Page<T>> TakeAsync()
    {
        Task<Page<T>> taken = _pending!;
        _pending = null;
        return taken;
    }

    public void ThrowIfCanceled()
    {
        _method.ThrowIfCancellationRequested();
        _enumeration.ThrowIfCancellationRequested();
    }

    /// <summary>Ends what was begun and not taken. Its failure concerns nobody any more.</summary>
    public async Task AbandonAsync()
    {
        if (_pending is { } pending)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task<Page<T>> FetchAsync(string? cursor)
    {
        try
        {
            ThrowIfCanceled();
            ResponseCapture capture = ResponseCapture.Begin(++_count);
            Page<T> page = await _fetch(cursor, _stop.Token).ConfigureAwait(false);
            page.CameWith(capture.Head);
            if (capture.Head is { } head)
            {
                RuntimeMeter.CountPage(head.Operation);
            }

            return page;
        }
        catch (OperationCanceledException)
        {
            // The caller knows the two tokens, not the one that joins them.
            ThrowIfCanceled();
            throw;
        }
        catch (ApiClientException exception)
        {
            throw PageFailure.At(cursor, exception);
        }
    }
}
