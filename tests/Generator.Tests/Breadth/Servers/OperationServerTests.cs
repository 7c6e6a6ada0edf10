using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Servers;

public sealed class OperationServerTests
{
    private const string Root = "[{ url: 'https://api.example.com/v1' }]";
    private const string Uploads = "[{ url: 'https://uploads.example.com/up', description: Uploads }]";
    private const string Token = "chosen.Credential = TestAuth.Token(\"t\");";

    [Theory]
    [InlineData("[{ url: 'https://api.example.com/v2' }]", "", "https://api.example.com/v2/things Bearer t")]
    [InlineData("[{ url: /v2 }]", "", "https://api.example.com/v2/things Bearer t")]
    [InlineData("[{ url: / }]", "", "https://api.example.com/things Bearer t")]
    [InlineData("[{ url: 'https://api.example.com/v1/' }]", "", "https://api.example.com/v1/things Bearer t")]
    [InlineData("[{ url: 'https://eu.example.com/v1' }, { url: 'https://api.example.com/v1' }]", "", "https://api.example.com/v1/things Bearer t")]
    [InlineData("[]", "", "https://api.example.com/v1/things Bearer t")]
    [InlineData("[{ url: 'https://api.example.com/v2' }]", "chosen.BaseAddress = new Uri(\"https://proxy.example/mine/v1\");", "https://proxy.example/mine/v2/things Bearer t")]
    [InlineData("[{ url: 'https://api.example.com/v2' }]", "chosen.BaseAddress = new Uri(\"https://proxy.example/mine/\");", "https://proxy.example/mine/v2/things Bearer t")]
    public async Task On_the_same_host_another_path_takes_the_place_of_the_documents(string servers, string options, string expected)
    {
        Assert.Equal(expected, await Served.Call(Served.Document(Root, servers), Token + options));
        Assert.Equal(expected, await Served.Call(Served.Document(Root, path: servers), Token + options));
    }

    [Fact]
    public async Task The_operation_comes_before_its_path()
        => Assert.Equal("https://api.example.com/v3/things Bearer t", await Served.Call(Served.Document(Root, "[{ url: /v3 }]", "[{ url: /v2 }]"), Token));

    [Theory]
    [InlineData("", "https://uploads.example.com/up/things")]
    [InlineData(Token + "chosen.UseServer(TestServers.Uploads);", "https://uploads.example.com/up/things Bearer t")]
    [InlineData(Token + "chosen.UseServer(TestServers.Uploads, new Uri(\"https://mock.example\"));", "https://mock.example/things Bearer t")]
    [InlineData(Token + "chosen.BaseAddress = new Uri(\"https://uploads.example.com\");", "https://uploads.example.com/up/things Bearer t")]
    [InlineData(Token, "GetThings goes to 'https://uploads.example.com/up', which is not the client's address: credentials are not sent there unless the options accept it. Call UseServer with this address on the client's options.")]
    [InlineData(Token + "chosen.UseServer(TestServers.Uploads, new Uri(\"http://mock.example\"));", "A credential would travel unencrypted to 'mock.example'. Use https, or set AllowInsecureHttp. (Parameter 'options')")]
    [InlineData("chosen.UseServer(new Uri(\"/up\", UriKind.Relative));", "The address of a server is absolute, as in https://host/path. (Parameter 'server')")]
    public async Task On_another_host_credentials_go_only_where_the_options_say(string options, string expected)
        => Assert.Equal(expected, await Served.Call(Served.Document(Root, Uploads), options));

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ token: [] }, {}]")]
    public async Task Another_host_is_called_without_a_credential_where_none_is_needed(string security)
        => Assert.Equal("https://uploads.example.com/up/things", await Served.Call(Served.Document(Root, Uploads, security: security), Token));

    [Fact]
    public async Task The_same_host_unencrypted_is_another_one()
        => Assert.StartsWith(
            "GetThings goes to 'http://api.example.com/v1'", await Served.Call(Served.Document(Root, "[{ url: 'http://api.example.com/v1' }]"), Token), StringComparison.Ordinal);

    [Fact]
    public async Task Defects_are_said_and_the_clients_address_is_used()
    {
        LiveResult result = await Served.Run(Served.Document(Root, "[{ url: 'https://{x}.example.com' }, { url: 'ftp://a' }]"), Token);
        result.Run.AssertDiagnostics(
            "UWG1007 Warning (7,24): The variable 'x' of the server 'https://{x}.example.com': it is declared nowhere. Its value must be given [#/paths/~1things/get/servers/0/url]",
            "UWG1007 Warning (7,60): The server 'ftp://a': its scheme is 'ftp', not https. It is left out [#/paths/~1things/get/servers/1/url]");
        Assert.Equal("https://api.example.com", result.Request.Host);
    }

    [Fact]
    public async Task With_variables_the_options_say_which()
    {
        const string Tenants = "[{ url: 'https://{tenant}.example.org', description: Tenant, variables: { tenant: { default: demo } } }]";
        Assert.Equal(
            "https://acme.example.org/things Bearer t",
            await Served.Call(Served.Document(Root, Tenants), Token + "chosen.UseServer(TestServers.Tenant(), TestServers.Tenant(\"acme\"));"));
    }
}
