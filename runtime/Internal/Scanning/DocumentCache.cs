namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>What comes again in a document, so that equal values are one object. One for each thread, empty between two documents.</summary>
internal sealed class DocumentCache
{
    // Below this too little comes twice to pay for the emptying.
    private const int SmallDocument = 2 * 1024;

    [ThreadStatic]
    private static DocumentCache? t_spare;

    public StringCache Texts { get; } = new();

    /// <summary>The names of maps.</summary>
    public MapNamesCache MapNames { get; } = new();

    /// <summary>The values of members that are not declared.</summary>
    public RawValueCache RawValues { get; } = new();

    /// <summary>An empty cache.</summary>
    /// <param name="length">The length of the document in bytes.</param>
    /// <returns><see langword="null"/> where it does not pay.</returns>
    public static DocumentCache? Rent(int length)
    {
        if (length < SmallDocument)
        {
            return null;
        }

        DocumentCache cache = t_spare ?? new DocumentCache();
        t_spare = null;
        return cache;
    }

    /// <summary>Gives a cache back, at the end of the document. One that is not given back is garbage as any other object.</summary>
    public void Return()
    {
        Texts.Clear();
        MapNames.Clear();
        RawValues.Clear();
        t_spare = this;
    }
}
