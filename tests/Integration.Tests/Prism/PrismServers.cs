using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>Each Prism that a test asks for, once for all tests; none when none does.</summary>
public sealed class PrismServers : IAsyncLifetime
{
    private readonly List<PrismProcess> _started = [];
    private readonly Dictionary<string, PrismProcess> _byName = [];
    private LocalWorkflowServer? _service;
    private LibraryService? _library;

    /// <summary>What a proxy of the bundled document stands before. Its token is public by nature.</summary>
    internal LocalWorkflowServer Service => _service ?? throw new InvalidOperationException("The proxy has not been asked for.");

    /// <summary>What a proxy of the second document stands before.</summary>
    internal LibraryService Library => _library ?? throw new InvalidOperationException("The proxy has not been asked for.");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The bundled document, answered by Prism.</summary>
    internal Task<PrismProcess> MockAsync() => GetAsync("mock", () => ["mock", PrismDocument.Bundled]);

    /// <summary>The bundled document between a client and the local server: what does not match it is refused, requests and answers alike.</summary>
    internal async Task<PrismProcess> ProxyAsync()
    {
        await PrismTool.RequireAsync();
        _service ??= await LocalWorkflowServer.StartAsync(new() { RunCount = 25 });
        return await GetAsync("proxy", () => ["proxy", "--errors", PrismDocument.Bundled, Origin(_service.BaseAddress)]);
    }

    /// <summary>The second document, answered by Prism.</summary>
    internal Task<PrismProcess> LibraryMockAsync() => GetAsync("library mock", () => ["mock", PrismDocument.LibraryToAnswerFrom()]);

    /// <summary>The second document between a client and a service of a few lines.</summary>
    internal async Task<PrismProcess> LibraryProxyAsync()
    {
        await PrismTool.RequireAsync();
        _library ??= await LibraryService.StartAsync();
        return await GetAsync("library proxy", () => ["proxy", "--errors", PrismDocument.LibraryToJudgeBy(), Origin(_library.Address)]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (PrismProcess process in _started)
            await process.DisposeAsync();
        if (_service is not null)
            await _service.DisposeAsync();
        if (_library is not null)
            await _library.DisposeAsync();
    }

    // A slash at the end would be one more in each path.
    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private async Task<PrismProcess> GetAsync(string name, Func<string[]> command)
    {
        await PrismTool.RequireAsync();
        if (_byName.TryGetValue(name, out PrismProcess? process))
            return process;
        process = await PrismProcess.StartAsync(command());
        _started.Add(process);
        return _byName[name] = process;
    }
}
