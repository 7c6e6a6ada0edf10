using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The factory of credentials: a method for each security scheme, and one that asks for the secret at every call.</summary>
internal sealed class AuthEmitter(EmitContext context, RootClientModel client, string authName)
{
    private const string ApiCredential = TypeNames.Public + "ApiCredential";
    private const string Answer = TypeNames.CancellationToken + ", global::System.Threading.Tasks.ValueTask<string>>";
    private const string Provider = $"global::System.Func<{Answer}";
    private const string ScopedProvider = $"global::System.Func<{TypeNames.Public}TokenRequest, {Answer}";

    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        DocComment.Summary(_writer, $"Creates the credentials of <see cref=\"{context.Types.Generated(client.Name)}\"/>.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} static partial class {authName}");
        using (_writer.Block())
        {
            foreach (SecuritySchemeModel scheme in client.SecuritySchemes)
                EmitScheme(scheme);
        }
    }

    private void EmitScheme(SecuritySchemeModel scheme)
    {
        if (scheme.Kind == SecuritySchemeKind.Basic)
        {
            EmitBasic(scheme);
            return;
        }

        (string literal, string provider) = scheme.Kind is SecuritySchemeKind.Bearer or SecuritySchemeKind.ScopedBearer
            ? ("token", "tokenProvider")
            : ("key", "keyProvider");
        EmitMethod(scheme, $"string {literal}", literal, $"The {literal}.");
        EmitMethod(scheme, $"{Provider} {provider}", provider, $"Gives the {literal} for each request.");
        if (scheme.Kind == SecuritySchemeKind.ScopedBearer)
            EmitMethod(scheme, $"{ScopedProvider} {provider}", provider, "Gives the token for each request, and is told the scopes that it needs.");
        if (scheme.ScopesName is { } scopes)
            EmitScopes(scheme, scopes);
    }

    private void EmitMethod(SecuritySchemeModel scheme, string declaration, string parameter, string parameterXml)
    {
        EmitDoc(scheme);
        DocComment.Parameter(_writer, parameter, "", parameterXml);
        (string factory, string[] middle) = scheme.Kind switch
        {
            SecuritySchemeKind.Bearer or SecuritySchemeKind.ScopedBearer => ("Bearer", (string[])[]),
            SecuritySchemeKind.Http => ("Http", [Literal.Text(scheme.ParameterName)]),
            _ => ("ApiKey", [LocationOf(scheme.Kind), Literal.Text(scheme.ParameterName)]),
        };
        EmitSignature(scheme, [declaration], factory, [Literal.Text(scheme.Key), .. middle, parameter]);
    }

    private void EmitScopes(SecuritySchemeModel scheme, string name)
    {
        _writer.Separate();
        DocComment.Summary(_writer, $"The scopes of {DocText.Code(scheme.Key)}.");
        _writer.Line($"public static class {name}");
        using (_writer.Block())
        {
            foreach (ScopeModel scope in scheme.Scopes)
            {
                _writer.Separate();
                DocComment.Write(_writer, scope.Documentation, $"The scope {DocText.Code(scope.Value)}.");
                _writer.Line($"public const string {scope.Name} = {Literal.Text(scope.Value)};");
            }
        }
    }

    private void EmitBasic(SecuritySchemeModel scheme)
    {
        EmitDoc(scheme);
        DocComment.Parameter(_writer, "userName", "", "The user.");
        DocComment.Parameter(_writer, "password", "", "The password.");
        EmitSignature(scheme, ["string userName", "string password"], "Basic", [Literal.Text(scheme.Key), "userName", "password"]);
    }

    private void EmitDoc(SecuritySchemeModel scheme)
    {
        _writer.Separate();
        DocComment.Write(_writer, scheme.Documentation, $"A credential for the scheme {DocText.Code(scheme.Key)}.");
    }

    private void EmitSignature(SecuritySchemeModel scheme, string[] parameters, string factory, string[] arguments)
    {
        DocComment.Returns(_writer, "", "The credential, for the client's options.");
        context.Obsolete(scheme.IsDeprecated);
        _writer.List($"public static {ApiCredential} {scheme.MethodName}(", parameters, ")");
        using (_writer.Indent())
            _writer.List($"=> {ApiCredential}.{factory}(", arguments, ");");
    }

    private static string LocationOf(SecuritySchemeKind kind) => $"{TypeNames.Public}ApiKeyLocation." + kind switch
    {
        SecuritySchemeKind.ApiKeyInQuery => "Query",
        SecuritySchemeKind.ApiKeyInCookie => "Cookie",
        _ => "Header",
    };
}
