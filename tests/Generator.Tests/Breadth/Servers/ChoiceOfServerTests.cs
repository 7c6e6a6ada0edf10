using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Servers;

public sealed class ChoiceOfServerTests
{
    private const string Several = """
        [{ url: 'https://api.example.com', description: The production API server }, { url: 'https://api.eu.example.com/v1' },
            { url: 'https://t.example.com', name: Test bed, description: For tests. }, { url: 'https://x.example.com', description: The production API server },
            { url: 'https://y.example.com', description: 'One where a whole long sentence says what nobody would call it.' }]
        """;

    private const string Regions = """
        [{ url: 'https://{region}.example.com:{port}/{base path}', description: Production,
            variables: { region: { enum: [eu-west-1, us-east-1], default: eu-west-1, description: Where it runs. }, port: { default: '443' }, base path: { default: v1 } } }]
        """;

    [Theory]
    [InlineData("Production", "https://api.example.com/things")]
    [InlineData("EuExampleV1", "https://api.eu.example.com/v1/things")]
    [InlineData("TestBed", "https://t.example.com/things")]
    [InlineData("XExample", "https://x.example.com/things")]
    [InlineData("YExample", "https://y.example.com/things")]
    public async Task Each_server_has_a_name(string name, string expected)
    {
        LiveResult result = await Served.Run(Served.Document(Several), $"chosen.BaseAddress = TestServers.{name};");
        result.Run.AssertDiagnostics();
        Assert.Equal(expected, result.Request.Host + result.Request.Line["GET ".Length..]);
    }

    [Theory]
    [InlineData("", "https://eu-west-1.example.com/v1/things")]
    [InlineData("region: TestServerRegion.UsEast1", "https://us-east-1.example.com/v1/things")]
    [InlineData("region: new TestServerRegion(\"ap-1\"), port: \"8443\"", "https://ap-1.example.com:8443/v1/things")]
    [InlineData("basePath: \"a b/c\"", "https://eu-west-1.example.com/a%20b/c/things")]
    [InlineData("basePath: \"\"", "https://eu-west-1.example.com/things")]
    public async Task Variables_are_typed_and_have_their_defaults(string arguments, string expected)
    {
        LiveResult result = await Served.Run(Served.Document(Regions), $"chosen.BaseAddress = TestServers.Production({arguments});");
        result.Run.AssertDiagnostics();
        Assert.Equal(expected, result.Request.Host + result.Request.Line["GET ".Length..]);
    }

    [Theory]
    [InlineData("port: \"443@evil.example\"")]
    [InlineData("port: \"443/evil\"")]
    [InlineData("port: \"http\"")]
    [InlineData("region: default(TestServerRegion)")]
    [InlineData("region: new TestServerRegion(\"evil.example#\")")]
    [InlineData("region: new TestServerRegion(\"evil.example\\\\\")")]
    [InlineData("basePath: \"../..\"")]
    [InlineData("basePath: null!")]
    public async Task A_value_does_not_leave_its_place(string arguments)
    {
        LiveResult result = await Served.Run(Served.Document(Regions), $"chosen.BaseAddress = TestServers.Production({arguments});");
        Assert.Empty(result.Requests);
        Assert.IsType<string>(result.Value);
    }

    [Fact]
    public async Task A_variable_without_default_must_be_given_and_is_said()
    {
        LiveResult result = await Served.Run(
            Served.Document("[{ url: 'https://{tenant}.example.com/{class}', variables: { class: { default: v1, enum: [v0] }, tenant: {} } }]"),
            "chosen.BaseAddress = TestServers.TenantExampleClass(\"acme\");");
        Assert.Equal(["3", "3"], result.Run.Diagnostics.Select(said => GeneratorRun.Describe(said)["UWG1007 Warning (".Length..][..1]));
        Assert.Contains("The variable 'tenant' of the server", GeneratorRun.Describe(result.Run.Diagnostics[0]), StringComparison.Ordinal);
        Assert.Contains("its default 'v1' is none of its values. The default is used", GeneratorRun.Describe(result.Run.Diagnostics[1]), StringComparison.Ordinal);
        Assert.Equal("https://acme.example.com", result.Request.Host);
    }

    [Fact]
    public void The_values_of_variables_stay_where_unused_schemas_go()
    {
        GeneratorInput input = GeneratorInput.Of(Served.Document(Regions), clientName: "TestClient");
        DocumentInput used = input.Documents[0] with { Metadata = new Dictionary<string, string> { ["Schemas"] = "used" } };
        Assert.Contains("struct TestServerRegion", GeneratorHarness.Run(input with { Documents = [used] }).AssertCompiles().AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void One_server_without_variables_needs_no_class()
        => Assert.DoesNotContain(
            "Servers",
            GeneratorHarness.Run(GeneratorInput.Of(Served.Document("[{ url: 'https://api.example.com' }]"))).AssertCompiles().AllText,
            StringComparison.Ordinal);
}
