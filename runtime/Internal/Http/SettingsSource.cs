namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The settings in force. Those of a container follow its options, so that a changed configuration needs no new client.</summary>
internal sealed class SettingsSource
{
    // Of a library that the runtime does not depend on.
    private const string ValidationException = "Microsoft.Extensions.Options.OptionsValidationException";

    private readonly Func<ApiClientOptions>? _read;
    private readonly Func<ApiClientOptions, PipelineSettings> _create;
    private readonly ApiLog? _log;
    private Snapshot _snapshot;
    private string? _refused;

    private SettingsSource(ApiClientOptions first, Func<ApiClientOptions>? read, Func<ApiClientOptions, PipelineSettings> create, ApiLog? log)
    {
        (_read, _create, _log) = (read, create, log);
        _snapshot = new Snapshot(first, create(first));
    }

    /// <summary>The settings for the call that begins.</summary>
    public PipelineSettings Current => _read is null ? _snapshot.Settings : Follow(_read);

    public static SettingsSource Fixed(ApiClientOptions options, Func<ApiClientOptions, PipelineSettings> create) => new(options, null, create, null);

    public static SettingsSource Following(Func<ApiClientOptions> read, Func<ApiClientOptions, PipelineSettings> create, ApiLog? log)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new SettingsSource(read(), read, create, log);
    }

    private PipelineSettings Follow(Func<ApiClientOptions> read)
    {
        Snapshot snapshot = Volatile.Read(ref _snapshot);
        try
        {
            ApiClientOptions options = read();
            if (!ReferenceEquals(options, snapshot.Options))
            {
                snapshot = new Snapshot(options, _create(options));
                Volatile.Write(ref _snapshot, snapshot);
                _refused = null;
            }
        }
#pragma warning disable CA1031 // Whatever is wrong with new options, those before them still work: a slip in a file must not end a service.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Refuse(exception);
        }

        return snapshot.Settings;
    }

    private void Refuse(Exception exception)
    {
        // Those of others may say anything.
        bool isOurs = exception is ArgumentException || exception.GetType().FullName == ValidationException;
        string problem = isOurs ? exception.Message : exception.GetType().FullName!;
        if (Interlocked.Exchange(ref _refused, problem) != problem)
        {
            _log?.Write(ApiLogEvent.OptionsRefused, new ApiLogEntry { Problem = problem });
        }
    }

    private sealed record Snapshot(ApiClientOptions Options, PipelineSettings Settings);
}
