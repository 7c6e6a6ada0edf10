using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>
/// A call as a user writes it, compiled against the generated client and run with a handler that records what leaves and answers what
/// the test says. The code is a method body with <c>client</c>, <c>options</c> and <c>ct</c> at hand; what it returns is the result.
/// </summary>
internal static class LiveCall
{
    private const string Namespace = "Acme.Api";

    /// <summary>Generates, compiles (no warning is forgiven) and runs. Diagnostics of the generator are for the caller to assert.</summary>
    public static Task<LiveResult> Run(string document, string code, params LiveAnswer[] answers) => Run(GeneratorInput.Of(document, clientName: "TestClient"), code, answers);

    public static async Task<LiveResult> Run(GeneratorInput input, string code, params LiveAnswer[] answers)
    {
        GeneratorRun run = GeneratorHarness.Run(input with { CSharp = Script(code) });
        run.AssertCompiles();
        using var wire = new LiveHandler(answers);
        using var http = new HttpClient(wire);
        var context = new AssemblyLoadContext("live", isCollectible: true);
        try
        {
            return new LiveResult(run, wire.Requests, await Invoke(context, run, http));
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<object?> Invoke(AssemblyLoadContext context, GeneratorRun run, HttpClient http)
    {
        using var image = new MemoryStream();
        EmitResult emitted = run.Output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(5)));
        image.Position = 0;
        MethodInfo method = context.LoadFromStream(image).GetType("Acme.Script")!.GetMethod("Run")!;
        return await (Task<object?>)method.Invoke(null, [http, TestContext.Current.CancellationToken])!;
    }

    // ValidateRequests and everything else stay as users get them.
    private static string Script(string code)
        => $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Text;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Upstash.Workflow.Runtime;
            using {{Namespace}};

            namespace Acme
            {
                /// <summary>The call under test.</summary>
                public static class Script
                {
                    /// <summary>Runs it.</summary>
                    public static async Task<object?> Run(HttpClient http, CancellationToken ct)
                    {
                        await Task.CompletedTask;
                        var options = new TestClientOptions();
                        options.BaseAddress ??= new Uri("https://host.example");
                        TestClient client = new(http, options);
                        {{code}}
                    }
                }
            }
            """;
}
