using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime;

/// <content>What a call may take: time, bytes, pages.</content>
public partial class ApiClientOptions
{
    private TimeSpan _timeout = TimeSpan.FromSeconds(100);
    private TimeSpan _totalTimeout = System.Threading.Timeout.InfiniteTimeSpan;
    private int? _maxPages;
    private long _maxResponseBytes = 32 * 1024 * 1024;

    /// <summary>
    /// How long one attempt may take, from asking for the credential to the last byte of the response's body. The default is 100 seconds;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> turns the limit off. Retries start anew; <see cref="TotalTimeout"/> limits
    /// them together. Of an operation that returns a stream only the time until the headers counts.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or longer than 24 days.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = CheckLimit(value);
    }

    /// <summary>
    /// How long one call may take in all, with every attempt and every wait between them. There is no limit unless one is set. A page of an
    /// enumeration is a call of its own.
    /// </summary>
    /// <remarks>A wait that would not end in time is not begun: the failure before it surfaces at once.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or longer than 24 days.</exception>
    public TimeSpan TotalTimeout
    {
        get => _totalTimeout;
        set => _totalTimeout = CheckLimit(value);
    }

    /// <summary>
    /// How many pages one enumeration may ask for; <see langword="null"/>, the default, is no limit. Where the service has more, the
    /// enumeration ends with an <see cref="ApiResponseException"/> after the items of the last one.
    /// </summary>
    /// <remarks>A service that repeats a cursor is noticed without it.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? MaxPages
    {
        get => _maxPages;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            _maxPages = value;
        }
    }

    /// <summary>The longest response body that is read, after decompression. The default is 32 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than an array holds.</exception>
    public long MaxResponseBytes
    {
        get => _maxResponseBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength);
            _maxResponseBytes = value;
        }
    }

    private static TimeSpan CheckLimit(TimeSpan value, [CallerMemberName] string name = "")
    {
        if (value != System.Threading.Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMilliseconds(int.MaxValue), name);
        }

        return value;
    }
}
