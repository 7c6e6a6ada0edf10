namespace Upstash.Workflow.Runtime;

/// <summary>How a generated client reaches its service.</summary>
/// <remarks>The client takes a copy when it is created: later changes have no effect on it.</remarks>
public partial class ApiClientOptions
{
    private readonly Uri? _defaultBaseAddress;
    private readonly Dictionary<Uri, Uri> _servers = [];
    private Uri? _explicitBaseAddress;

    /// <summary>Where a request that a client sends through a given <see cref="HttpClient"/> has the operation's name, for its handlers.</summary>
    /// <remarks>
    /// <c>request.Options.TryGetValue(ApiClientOptions.OperationKey, out string? operation)</c> gives <c>ListWorkflowRunLogs</c>, the name that
    /// <see cref="ApiClientException.Operation"/> has too. What a client sends through an <see cref="HttpClient"/> of its own has no handlers.
    /// </remarks>
    public static HttpRequestOptionsKey<string> OperationKey { get; } = new("Upstash.Workflow.Runtime.Operation");

    /// <summary>Creates options without a default address.</summary>
    public ApiClientOptions()
    {
    }

    /// <summary>Creates options for a client whose document names its server.</summary>
    /// <param name="defaultBaseAddress">The address used when none is set.</param>
    protected ApiClientOptions(Uri? defaultBaseAddress) => _defaultBaseAddress = defaultBaseAddress;

    /// <summary>
    /// The address of the service: absolute, <c>http</c> or <c>https</c>, without query, fragment and user information, which the
    /// client refuses when it is created. A path is kept, with or without a slash at its end. Setting <see langword="null"/> restores
    /// the default, which is the server the document names.
    /// </summary>
    /// <remarks>
    /// Where the document names only a path, as in <c>/api/v1</c>, it is appended to an address without a path; one with a path is taken
    /// as it is. A client that is given an <see cref="HttpClient"/> looks at <see cref="HttpClient.BaseAddress"/> only when there is neither a
    /// value nor a default here.
    /// </remarks>
    public Uri? BaseAddress
    {
        get => _explicitBaseAddress ?? _defaultBaseAddress;
        set => _explicitBaseAddress = value;
    }

    /// <summary>What proves to the service who calls. The default is <see langword="null"/>.</summary>
    /// <remarks>
    /// It is sent with operations whose security requirements name its scheme, and wins over
    /// <see cref="HttpClient.DefaultRequestHeaders"/> of a given client. Without one, an operation that requires a credential fails
    /// before anything is sent, unless the client was given an <see cref="HttpClient"/>, whose handlers may add it.
    /// </remarks>
    public ApiCredential? Credential { get; set; }

    /// <summary>
    /// Further credentials, each for a scheme of its own: where an operation needs several at once, or another one than
    /// <see cref="Credential"/>. Empty unless something is added.
    /// </summary>
    /// <remarks>Of the alternatives that an operation accepts, the first in the document is used for which every credential is here.</remarks>
    public ICollection<ApiCredential> Credentials { get; } = [];

    /// <summary>Whether the limits of the document are checked before a request is sent. The default is <see langword="true"/>.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>
    /// Whether a credential may travel over plain <c>http</c> to another machine. The default is <see langword="false"/>; loopback
    /// addresses are always allowed.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Whether the handlers of the <see cref="HttpClient"/> add the credential, so that a client from a container may be without one. The
    /// default is <see langword="false"/>: such a client is refused when the application starts.
    /// </summary>
    public bool LeaveCredentialToHandlers { get; set; }

    /// <summary>Hears how the service differs from the document. The default is <see langword="null"/>: nothing is looked for.</summary>
    /// <remarks>
    /// It is called while a response is read, possibly by several threads at once; what it throws is ignored. A client tells the same
    /// difference once in its life, and at most 1 024 of them. <see cref="DriftRecorder"/> keeps them in a file. Whether there is an observer or
    /// not, differences are counted for whoever listens to <c>upstash.workflow.drift</c> of the meter <c>Upstash.Workflow.Runtime</c>.
    /// </remarks>
    public Action<DriftEvent>? Drift { get; set; }

    /// <summary>
    /// Accepts a server that the document names for single operations: they go to it with the credentials they want. Without this, a
    /// credential goes to <see cref="BaseAddress"/> alone, and such an operation fails before anything is sent.
    /// </summary>
    /// <param name="server">The server as the document names it.</param>
    /// <param name="address">Where it is reached, if elsewhere: another region, a server for tests.</param>
    /// <exception cref="ArgumentException">One of the two is not absolute.</exception>
    public void UseServer(Uri server, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        if (!server.IsAbsoluteUri || address is { IsAbsoluteUri: false })
        {
            throw new ArgumentException("The address of a server is absolute, as in https://host/path.", server.IsAbsoluteUri ? nameof(address) : nameof(server));
        }

        _servers[server] = address ?? server;
    }

    internal IReadOnlyDictionary<Uri, Uri> Servers => _servers;

    internal bool HasExplicitBaseAddress => _explicitBaseAddress is not null;

    internal bool HasCredential => Credential is not null || Credentials.Count > 0;
}
