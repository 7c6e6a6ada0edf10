using Upstash.Workflow.Generator.Tests.Read;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>All that must hold for a document by somebody who wants our output to be code of theirs.</summary>
internal static class HostileDocument
{
    public static async Task AssertHarmless(string text)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(text));

        Harmless.AssertSound(run);
        Harmless.AssertTrees(run);
        Harmless.AssertCompilesEverywhere(run);
        Harmless.AssertDeterministic(run);
        if (run.Sources.Count > 0)
            await AssertRunsAsWritten(run);
    }

    private static async Task AssertRunsAsWritten(GeneratorRun run)
    {
        using var client = new LoadedClient(run);
        client.TouchEverything();
        await AssertWire(client, Reading.Of(run.Input.Documents[0].Text!));
        await AssertNoTokenInTheClear(client);
        Assert.False(File.Exists("PWNED.sentinel"), "Code of the document has run.");
    }

    private static async Task AssertWire(LoadedClient client, Reading document)
    {
        Assert.NotNull(document.Root);
        using var wire = new Wire();
        using var http = new HttpClient(wire);

        await Calls.CallAll(client.Create(http, options =>
        {
            options.BaseAddress = new Uri("https://host.example");
            options.Credential = client.CreateCredential(Wire.Secret);
        }));

        // An operation that declares response headers has a second method, which sends the same request.
        Assert.Equal(Promised.Requests(document.Root).Distinct(), wire.Lines.Distinct());
        Assert.All(wire.Requests, request => Assert.Equal("host.example", request.RequestUri!.Host));
        Assert.Equal(Promised.HeaderNames(document.Root).Where(IsPlainName).Except(wire.Requests.SelectMany(request => request.Headers.NonValidated).Select(header => header.Key)), []);
    }

    /// <summary>At its own server if that is plain http: then nothing with a credential leaves.</summary>
    private static async Task AssertNoTokenInTheClear(LoadedClient client)
    {
        using var wire = new Wire();
        using var http = new HttpClient(wire);
        bool isPlain = false;
        Exception? refusal = await Record.ExceptionAsync(async () => await Calls.CallAll(client.Create(http, options =>
        {
            isPlain = options.BaseAddress is { Scheme: "http", IsLoopback: false };
            options.BaseAddress ??= new Uri("http://plain.example");
            options.Credential = client.CreateCredential(Wire.Secret) ?? Runtime.ApiCredential.Bearer("bearer", Wire.Secret);
        })));

        Assert.False(isPlain && refusal is null, "A client took a credential for plain http.");
        Assert.DoesNotContain(wire.Requests, request => request.RequestUri!.Scheme == "http" && request.ToString().Contains(Wire.Secret, StringComparison.Ordinal));
    }

    // Others cannot be headers: they are left out, with a diagnostic.
    private static bool IsPlainName(string name) => name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
