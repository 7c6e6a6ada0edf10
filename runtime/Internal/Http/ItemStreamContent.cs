using System.Net;
using Upstash.Workflow.Runtime.Internal.Bodies;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A caller's items as a body without a length: written in pieces, and at once when the next item has to be waited for.</summary>
internal sealed class ItemStreamContent<T, TItem>(ItemContent<T> items, ItemWriter<T, TItem> writer) : HttpContent
    where TItem : struct, IJsonItem<T>
{
    private const int PieceSize = 16 * 1024;

    private bool _isUsedUp;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) =>
        SerializeToStreamAsync(target, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_isUsedUp)
        {
            throw new InvalidOperationException("The items of the body can be read once only, and have been: the request cannot be sent again.");
        }

        _isUsedUp = !items.IsRepeatable;
        writer.Clear();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IAsyncEnumerator<T> enumerator = items.GetAsyncEnumerator(ending.Token);
        await using (enumerator.ConfigureAwait(false))
        {
            while (await MoveNextAsync(enumerator, target, ending).ConfigureAwait(false))
            {
                writer.Write(enumerator.Current);
                if (writer.Written.Length >= PieceSize)
                {
                    await SendAsync(target, ending.Token).ConfigureAwait(false);
                }
            }
        }

        await SendAsync(target, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<T> enumerator, Stream target, CancellationTokenSource ending)
    {
        ValueTask<bool> pending = enumerator.MoveNextAsync();
        if (pending.IsCompleted || writer.Written.IsEmpty)
        {
            return await pending.ConfigureAwait(false);
        }

        // Who waits for the next item keeps none back.
        Task<bool> next = pending.AsTask();
        try
        {
            await SendAsync(target, ending.Token).ConfigureAwait(false);
            await target.FlushAsync(ending.Token).ConfigureAwait(false);
        }
        catch
        {
            // An enumerator that is on its way to the next item cannot be disposed of.
            await ending.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await next.ConfigureAwait(false);
    }

    private async ValueTask SendAsync(Stream target, CancellationToken ct)
    {
        await target.WriteAsync(writer.Written, ct).ConfigureAwait(false);
        writer.Clear();
    }
}
