namespace Upstash.Workflow.Runtime;

/// <content>What a client repeats that has a connection of its own.</content>
public partial class ApiClientOptions
{
    /// <summary>Stands for every operation in <see cref="RepeatableOperations"/>.</summary>
    public const string AllOperations = "*";

    private int _maxRetries = 3;
    private TimeSpan _maxRetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is repeated after a passing failure. The default is 3; 0 turns retries off.</summary>
    /// <remarks>
    /// GET, HEAD, OPTIONS, PUT and DELETE are repeated after connection failures, timeouts and the statuses 408, 429, 500, 502, 503 and
    /// 504; other methods only when no connection could be made, so that nothing was sent, and those in
    /// <see cref="RepeatableOperations"/>. The credential is asked for anew each time. A client that is given an
    /// <see cref="HttpClient"/> never repeats: two layers of retries would multiply.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than 100.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            _maxRetries = value;
        }
    }

    /// <summary>
    /// The longest wait that <c>Retry-After</c> or the reset of a rate limit can ask for before a retry. The default is 30 seconds; where the
    /// service asks for more, the failure surfaces at once, with the time in <see cref="ApiException.RetryAfter"/>.
    /// </summary>
    /// <remarks>Where the service asks for none, waits grow from 0.2 to 5 seconds; half of each is chance.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than 24 days.</exception>
    public TimeSpan MaxRetryDelay
    {
        get => _maxRetryDelay;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMilliseconds(int.MaxValue));
            _maxRetryDelay = value;
        }
    }

    /// <summary>
    /// Operations that may be repeated although their method is not idempotent, such as a search by POST: their names as in
    /// <see cref="ApiClientException.Operation"/>, or <see cref="AllOperations"/>. Empty unless something is added.
    /// </summary>
    /// <remarks>A request whose body is a stream that cannot be rewound is sent once all the same.</remarks>
    public ICollection<string> RepeatableOperations { get; } = [];
}
