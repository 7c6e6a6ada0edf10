using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The clients with their methods, the options, the credentials, the servers.</summary>
internal static class SurfaceClients
{
    private const string SchemesPointer = "#/components/securitySchemes";

    public static IEnumerable<SurfaceMember> Of(ClientModel client)
        => OfRoot(client.Root).Concat(client.TagClients.SelectMany(OfTag)).Concat(OfAuth(client.Root)).Concat(OfServers(client.Root));

    private static IEnumerable<SurfaceMember> OfRoot(RootClientModel root)
    {
        yield return new SurfaceMember(root.Name, "", SurfaceType.Named("client"), "#/info/title");
        yield return new SurfaceMember(root.OptionsName, "", SurfaceType.Named("options"), "#/info/title");
        if (ShortConstructor(root) is { } constructor)
            yield return new SurfaceMember(root.Name, constructor, SurfaceType.Named("constructor"), "#/security");
        foreach (TagClientReference tag in root.TagClients)
            yield return new SurfaceMember(root.Name, tag.PropertyName, SurfaceType.Named(tag.Name), tag.Documentation.Pointer);
        foreach (SurfaceMember method in root.Operations.SelectMany(operation => SurfaceMethods.Of(root.Name, operation)))
            yield return method;
    }

    /// <summary>A client that knows its address can be made of a token, or of nothing.</summary>
    private static string? ShortConstructor(RootClientModel root)
        => root.BaseAddress is null ? null : root is { TokenScheme: not null, AuthName: not null } ? "(string token)" : root.SecuritySchemes.Count == 0 ? "()" : null;

    private static IEnumerable<SurfaceMember> OfTag(TagClientModel client)
        => client.Operations.SelectMany(operation => SurfaceMethods.Of(client.Name, operation))
            .Prepend(new SurfaceMember(client.Name, "", SurfaceType.Named("client"), client.Documentation.Pointer));

    private static IEnumerable<SurfaceMember> OfAuth(RootClientModel root)
    {
        if (root.AuthName is not { } auth)
            yield break;
        yield return new SurfaceMember(auth, "", SurfaceType.Named("credentials"), root.SecuritySchemes.Count == 0 ? SchemesPointer : PointerOf(root.SecuritySchemes[0]));
        foreach (SecuritySchemeModel scheme in root.SecuritySchemes)
        {
            yield return new SurfaceMember(auth, scheme.MethodName, SurfaceType.Named("ApiCredential"), PointerOf(scheme)) { Parameters = Secrets(scheme) };
            if (scheme.Kind == SecuritySchemeKind.ScopedBearer)
                yield return new SurfaceMember(auth, scheme.MethodName + " with scopes", SurfaceType.Named("ApiCredential"), PointerOf(scheme));
            foreach (ScopeModel scope in scheme.Scopes)
                yield return new SurfaceMember($"{auth}.{scheme.ScopesName}", scope.Name, SurfaceType.Named("constant"), PointerOf(scheme));
        }
    }

    private static SurfaceParameter[] Secrets(SecuritySchemeModel scheme)
        => scheme.Kind switch
        {
            SecuritySchemeKind.Basic => [new("user", SurfaceType.Named("string"), true), new("password", SurfaceType.Named("string"), true)],
            SecuritySchemeKind.Bearer or SecuritySchemeKind.ScopedBearer => [new("token", SurfaceType.Named("string"), true)],
            _ => [new("key", SurfaceType.Named("string"), true)],
        };

    private static string PointerOf(SecuritySchemeModel scheme) => Read.JsonPointer.Append(SchemesPointer, scheme.Key);

    private static IEnumerable<SurfaceMember> OfServers(RootClientModel root)
    {
        if (root.ServersName is not { } servers)
            yield break;
        yield return new SurfaceMember(servers, "", SurfaceType.Named("servers"), "#/servers");
        foreach (ServerModel server in root.Servers)
        {
            yield return new SurfaceMember(servers, server.Name, SurfaceType.Named(server.Variables.Count == 0 ? "property" : "method"), "#/servers")
            {
                Parameters = [.. server.Variables.Select(static variable => new SurfaceParameter(variable.Name, TypeOf(variable), variable.Default is null))],
            };
        }
    }

    private static SurfaceType TypeOf(ServerVariableModel variable) => SurfaceType.Named(variable.OpenEnum ?? "string");
}
