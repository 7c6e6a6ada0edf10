using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Tests.Hostile;
using Upstash.Workflow.Generator.Tests.Support;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>A client with examples, compiled, and each of them answered to its own client, which has to find all as it was generated for.</summary>
internal sealed class Examined : IDisposable
{
    private readonly LoadedClient _loaded;
    private readonly HashSet<ApiExample> _given;

    private Examined(GeneratorRun run)
    {
        Run = run;
        _loaded = new LoadedClient(run);
        Type type = _loaded.Types.Single(type => type.Name.EndsWith("Examples", StringComparison.Ordinal) && type.GetProperty("All") is not null);
        All = (IReadOnlyList<ApiExample>)type.GetProperty("All")!.GetValue(null)!;
        // Both in the order of the document.
        string[] origins = [.. Regex.Matches(run.Source(type.Name + ".g.cs"), @" answers \d+: (no body|an example of the document|made after the schema)\.").Select(match => match.Groups[1].Value)];
        Assert.Equal(All.Count, origins.Length);
        _given = [.. All.Zip(origins).Where(pair => pair.Second == "an example of the document").Select(pair => pair.First)];
    }

    public GeneratorRun Run { get; }

    public IReadOnlyList<ApiExample> All { get; }

    /// <summary>The operations that were called so far: arguments that are made up do not fit all of them.</summary>
    public HashSet<string> Called { get; } = new(StringComparer.Ordinal);

    public static GeneratorInput Input(string document, string path = "openapi.yaml")
        => new() { Documents = [new DocumentInput(path, document) { Namespace = "Acme.Api", ClientName = "TestClient", Metadata = new Dictionary<string, string> { ["Examples"] = "true" } }] };

    /// <summary>Generates and compiles; no warning is forgiven.</summary>
    public static Examined Of(string document) => new(GeneratorHarness.Run(Input(document)).AssertCompiles());

    /// <summary>The same for a document that is compiled elsewhere in any case.</summary>
    public static Examined Of(GeneratorRun run) => new(run);

    /// <summary>The body of an operation's only example, or that of a status.</summary>
    public string Json(string operation, int status = 200) => All.Single(example => example.Operation == operation && example.Status == status).Json;

    /// <summary>Calls every operation with every example that it has.</summary>
    /// <returns>What the client said about what it got. It says the same once.</returns>
    public async Task<IReadOnlyList<string>> FindDriftAsync()
    {
        var said = new List<string>();
        ApiExample answer = All.FirstOrDefault()!;
        var fake = new FakeApiHandler();
        fake.OnAnyOther().Respond(_ => Response(answer));
        using var http = new HttpClient(fake);
        object root = _loaded.Create(http, options =>
        {
            options.BaseAddress ??= new Uri("https://host.example");
            options.AllowInsecureHttp = true;
            options.Drift = drift => said.Add($"{answer}: {drift.Kind} at {drift.Pointer} ({drift.Operation}) in {answer.Json}");
        });
        ILookup<string, (object Client, MethodInfo Method)> methods = Methods(root).ToLookup(entry => entry.Method.Name, StringComparer.Ordinal);
        foreach (ApiExample example in All)
        {
            answer = example;
            // The plain method of the operation, or the one for a page.
            foreach ((object client, MethodInfo method) in methods[example.Operation + "PageAsync"].Concat(methods[example.Operation + "Async"]))
                await CallAsync(client, method, example, said);
        }

        Called.UnionWith(fake.Requests.Select(request => request.Operation));
        return said;
    }

    public void Dispose() => _loaded.Dispose();

    private async Task CallAsync(object client, MethodInfo method, ApiExample example, List<string> said)
    {
        try
        {
            await (Task)method.Invoke(client, Arguments.Of(method))!;
        }
        catch (ApiResponseException unreadable)
        {
            said.Add($"{example}: {unreadable.Message} in {example.Json}");
        }
        catch (ApiException failure)
        {
            if (example.IsSuccess || failure.Status != (HttpStatusCode)example.Status)
                said.Add($"{example}: {failure.Message}");
            else if (!failure.GetType().IsGenericType && !_given.Contains(example))
                said.Add($"{example}: the error is not read as its type in {example.Json}");
        }
        catch (Exception other) when (other is ArgumentException or InvalidOperationException or TargetInvocationException)
        {
            // The arguments do not fit, or a credential is missing: nothing was sent.
        }
    }

    private static IEnumerable<(object Client, MethodInfo Method)> Methods(object root)
        => root.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => property.GetValue(root)!).Prepend(root)
            .SelectMany(client => client.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)).Select(method => (client, method)));

    private static HttpResponseMessage Response(ApiExample example) => example.MediaType.Length == 0
        ? new HttpResponseMessage((HttpStatusCode)example.Status)
        : FakeApiResponse.Json(example.Status, example.Json, ("Content-Type", example.MediaType));
}
