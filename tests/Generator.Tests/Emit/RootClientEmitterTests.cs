using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;
using static Upstash.Workflow.Generator.Tests.Emit.Sample;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class RootClientEmitterTests
{
    [Fact]
    public void Users_create_the_client_in_three_ways()
        => Compiling.ShouldCompile(
            [
                .. WorkflowModel.Emit(),
                """
                using System.Net.Http;
                using System.Threading.Tasks;
                using Upstash.Workflow;

                namespace User;

                internal static class Uses
                {
                    public static UpstashWorkflowClient Short => new("token");
                    public static UpstashWorkflowClient Options => new(new UpstashWorkflowClientOptions { Credential = UpstashWorkflowAuth.BearerAuthQuery("key") });
                    public static UpstashWorkflowClient Given => new(new HttpClient(), new() { Credential = UpstashWorkflowAuth.BearerAuth(ct => ValueTask.FromResult("token")) });
                    public static object Logs(IUpstashWorkflowClient client) => client.Logs.ListWorkflowRunLogsAsync(new() { State = ListWorkflowRunLogsState.RunFailed, Count = 10 });
                    public static Task<ListWorkflowRunLogsResponse> Page(LogsClient client) => client.ListWorkflowRunLogsPageAsync();
                }
                """,
            ]);

    [Fact]
    public void Without_security_the_client_needs_nothing()
    {
        string text = Compiling.Emit(Root());

        Assert.Contains("public PetStoreClient()\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Auth", text, StringComparison.Ordinal);
        Compiling.ShouldCompile(text);
    }

    [Fact]
    public void Without_a_base_address_only_options_make_a_client()
    {
        string text = Compiling.Emit(Secured() with { BaseAddress = null });

        Assert.DoesNotContain("public PetStoreClient(string token)", text, StringComparison.Ordinal);
        Assert.Contains("public PetStoreClient(api_::PetStoreClientOptions options)", text, StringComparison.Ordinal);
        Compiling.ShouldCompile(text);
    }

    [Fact]
    public void Every_security_scheme_has_its_factory()
    {
        string text = Compiling.Emit(Secured());

        Assert.Contains("=> runtime_::ApiCredential.Basic(\"Basic\", userName, password);", text, StringComparison.Ordinal);
        Assert.Contains("runtime_::ApiKeyLocation.Cookie, \"X\\\"Key\"", text.Replace(",\n            ", ", "), StringComparison.Ordinal);
        Compiling.ShouldCompile(text);
    }

    [Fact]
    public void Properties_of_sub_clients_may_have_the_names_of_types_and_of_our_fields()
    {
        string[] names = ["Api", "System", "PetsClient", "_pipeline", "Task"];
        TagClientReference[] tags = [.. names.Select(static name => new TagClientReference("PetsClient", name, Documentation.None))];

        Compiling.ShouldCompile(Compiling.Emit(Root() with { TagClients = tags.ToEquatableArray() }), Compiling.Emit(Client()));
    }

    private static RootClientModel Secured() => Root() with
    {
        AuthName = "PetAuth",
        TokenScheme = "Bearer",
        SecuritySchemes = Enum.GetValues<SecuritySchemeKind>()
            .Select(static kind => new SecuritySchemeModel(kind.ToString(), kind.ToString(), kind, "X\"Key", Documentation.None))
            .ToEquatableArray(),
    };
}
