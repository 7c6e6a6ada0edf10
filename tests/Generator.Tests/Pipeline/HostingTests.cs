using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Upstash.Workflow.Generator.Tests.Pipeline;

/// <summary>The registration in a container: generated where the project refers to what it takes, and nothing elsewhere.</summary>
public sealed class HostingTests
{
    private const string File = "Acme.Api.PetStoreClientServiceCollectionExtensions.g.cs";

    private static readonly GeneratorInput Pets = GeneratorInput.Of(Snippets.Pets);

    private static readonly GeneratorInput Hosted = Pets with { References = HostingLibraries.Package };

    [Fact]
    public async Task The_bundled_document_in_a_container()
    {
        GeneratorInput bundled = GeneratorInput.Of(Repository.BundledSpec, @namespace: "Upstash.Workflow", clientName: "UpstashWorkflowClient");
        GeneratorRun run = GeneratorHarness.Run(bundled with { References = HostingLibraries.Package });

        run.AssertCompiles();
        await Snapshot.Verify("Hosting/Upstash.Workflow.UpstashWorkflowClientServiceCollectionExtensions", run.Source("ServiceCollectionExtensions.g.cs"));
    }

    [Fact]
    public void One_file_more_and_no_other_byte_where_the_libraries_are()
    {
        GeneratorRun without = GeneratorHarness.Run(Pets);
        GeneratorRun with = GeneratorHarness.Run(Hosted);

        with.AssertDiagnostics();
        with.AssertCompiles();
        Assert.Equal(File, Assert.Single(with.Sources.Keys.Except(without.Sources.Keys)));
        Assert.All(without.Sources, source => Assert.Equal(source.Value, with.Sources[source.Key]));
    }

    [Fact]
    public void The_framework_of_web_applications_counts_too()
        => GeneratorHarness.Run(Pets with { References = HostingLibraries.AspNetCore }).AssertCompiles().Source(File);

    [Theory]
    [InlineData("8.0.0.0", true)]
    [InlineData("11.0.0.0", true)]
    [InlineData("7.0.0.0", false)]
    [InlineData("2.1.1.0", false)]
    [Covers("UWG5008")]
    public void Since_version_8(string version, bool isGenerated)
    {
        GeneratorRun run = GeneratorHarness.Run(Pets with { References = HostingLibraries.Empty(version, HostingLibraries.Names) });

        Assert.Equal(isGenerated, run.Sources.ContainsKey(File));
        run.AssertDiagnostics(isGenerated ? [] : [
            $"UWG5008 Info (1,1): The project refers to Microsoft.Extensions.Http, but no method that adds a client to a container is generated: Microsoft.Extensions.Http is of version {version[..3]}, and 8.0 is the oldest that has what it takes."]);
    }

    [Fact]
    public void The_factory_without_the_libraries_beside_it_is_said()
    {
        GeneratorRun run = GeneratorHarness.Run(Pets with { References = HostingLibraries.Empty("10.0.0.0", HostingLibraries.Names.Where(name => name != "Microsoft.Extensions.Options")) });

        Assert.DoesNotContain(File, run.Sources.Keys);
        run.AssertDiagnostics("UWG5008 Info (1,1): The project refers to Microsoft.Extensions.Http, but no method that adds a client to a container is generated: it does not refer to Microsoft.Extensions.Options.");
    }

    [Fact]
    public void Options_and_logging_alone_are_no_container()
    {
        GeneratorRun run = GeneratorHarness.Run(Pets with { References = HostingLibraries.Empty("6.0.0.0", HostingLibraries.Names.Skip(1)) });

        Assert.DoesNotContain(File, run.Sources.Keys);
        run.AssertDiagnostics();
    }

    [Fact]
    public void An_edit_in_CSharp_looks_at_no_reference_again()
    {
        GeneratorRun first = GeneratorHarness.Run(Hosted);
        GeneratorRun second = GeneratorHarness.RunAgain(first, Hosted with { CSharp = "class Other { }" });

        Assert.Equal(Cached, Assert.Single(second.Reasons(TrackingNames.Hosting)));
        Assert.Equal(Cached, Assert.Single(second.Reasons(TrackingNames.Registrations)));
        Assert.All(second.SourceOutputReasons, reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void Another_reference_registers_nothing_again()
    {
        GeneratorRun first = GeneratorHarness.Run(Hosted);
        GeneratorRun second = GeneratorHarness.RunAgain(first, Hosted with { References = [.. HostingLibraries.Package, .. HostingLibraries.Empty("1.0.0.0", ["Other"])] });

        Assert.Contains(Assert.Single(second.Reasons(TrackingNames.Hosting)), new[] { Cached, Unchanged });
        Assert.Equal(Cached, Assert.Single(second.Reasons(TrackingNames.Registrations)));
        Assert.All(second.SourceOutputReasons, reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void A_changed_operation_does_not_print_the_registration_again()
    {
        GeneratorRun first = GeneratorHarness.Run(Hosted);
        GeneratorRun second = GeneratorHarness.RunAgain(first, Hosted.WithText(Snippets.Pets.Replace("getPet", "findPet", StringComparison.Ordinal)));

        Assert.Equal(Unchanged, Assert.Single(second.Reasons(TrackingNames.Registrations)));
        Assert.Contains("FindPetAsync", second.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_comes_adds_the_file_alone()
    {
        GeneratorRun first = GeneratorHarness.Run(Pets);
        GeneratorRun second = GeneratorHarness.RunAgain(first, Hosted);

        Assert.All(second.Reasons(TrackingNames.Units), reason => Assert.Equal(Cached, reason));
        Assert.Equal(New, Assert.Single(second.Reasons(TrackingNames.Registrations)));
        Assert.Contains(File, second.Sources.Keys);
    }

    [Fact]
    public void Nothing_that_Roslyn_owns_is_kept()
    {
        GeneratorRun run = GeneratorHarness.Run(Hosted);

        foreach (object output in new[] { TrackingNames.Hosting, TrackingNames.Registrations }.SelectMany(run.Outputs))
            ObjectGraph.AssertFreeOf(output, typeof(ISymbol), typeof(Compilation), typeof(MetadataReference), typeof(Metadata));
    }

    [Fact]
    public void A_reference_that_is_no_assembly_is_the_compilers_to_report()
    {
        MetadataReference broken = MetadataReference.CreateFromImage([1, 2, 3], filePath: "/packages/Microsoft.Extensions.Http.dll");
        GeneratorRun run = GeneratorHarness.Run(Pets with { References = [broken] });

        Assert.Null(run.Exception);
        run.AssertDiagnostics();
        Assert.NotEmpty(run.Sources);
    }

    [Fact]
    public void Names_of_the_document_come_first()
    {
        string document = Snippets.WithSchemas("""
            TestClientServiceCollectionExtensions: { type: object, properties: { a: { type: string } } }
            ITestClient: { type: object, properties: { a: { type: string } } }
            Registration: { type: object, properties: { a: { type: string } } }
            Microsoft: { type: object, properties: { a: { type: string } } }
            Log: { type: object, properties: { a: { type: string } } }
            """).Replace("paths: {}", """
            paths:
              /a: { get: { operationId: registration, tags: [registration], responses: { '204': { description: Fine. } } } }
              /b: { get: { operationId: add, responses: { '204': { description: Fine. } } } }
            """, StringComparison.Ordinal);
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(document, clientName: "TestClient") with { References = HostingLibraries.Package });

        run.AssertCompiles();
        Assert.Contains("public static partial class TestClientServiceCollectionExtensions2", run.AllText, StringComparison.Ordinal);
        Assert.Contains("internal static class Registration_", run.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Log")]
    [InlineData("Microsoft.Extensions", "Options")]
    [InlineData("System", "Registration")]
    [InlineData("A.@class", "Validation")]
    public void Any_namespace_and_client(string @namespace, string client)
    {
        GeneratorInput input = GeneratorInput.Of(Snippets.Pets, @namespace: @namespace, clientName: client) with { References = HostingLibraries.Package };

        GeneratorHarness.Run(input).AssertCompiles();
    }

    [Fact]
    public void A_client_for_the_project_alone_is_registered_for_it_alone()
    {
        GeneratorInput input = Hosted with { Documents = [Hosted.Documents[0] with { Accessibility = "internal" }] };

        GeneratorRun run = GeneratorHarness.Run(input).AssertCompiles();

        Assert.Contains("internal static partial class PetStoreClientServiceCollectionExtensions", run.Source(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_scheme_has_its_key()
    {
        string document = Snippets.Pets.Replace("components:\n", """
            components:
              securitySchemes:
                "basic auth": { type: http, scheme: basic }
                old: { type: apiKey, in: header, name: X-Old, deprecated: true }
                token: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://t.example', scopes: {} } } }

            """, StringComparison.Ordinal);
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(document) with { References = HostingLibraries.Package });

        string text = run.AssertCompiles().Source(File);
        Assert.Contains("values.Credential(\"Token\", api_::PetStoreAuth.Token)", text, StringComparison.Ordinal);
        Assert.Contains("values.Credential(\"Credentials:BasicAuth\", api_::PetStoreAuth.BasicAuth)", text, StringComparison.Ordinal);
        Assert.Contains("values.Credential(\"Credentials:Old\", api_::PetStoreAuth.Old)", text, StringComparison.Ordinal);
    }
}
