using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Security schemes become factory methods, requirements become what an operation accepts.</summary>
internal sealed class SecurityBinder(BindContext context)
{
    private const string Root = "#/components/securitySchemes";

    public EquatableArray<SecuritySchemeModel> BindSchemes()
    {
        NameScope scope = NameScope.ForMembers(ReservedNames.AuthMethods);
        var schemes = new List<SecuritySchemeModel>();
        IDictionary<string, IOpenApiSecurityScheme>? declared = context.Loaded.Document.Components?.SecuritySchemes;
        foreach (KeyValuePair<string, IOpenApiSecurityScheme> entry in declared ?? new Dictionary<string, IOpenApiSecurityScheme>())
        {
            string pointer = BindContext.Pointer(Root, entry.Key);
            if (entry.Value is not { } scheme || KindOf(entry.Key, scheme, pointer) is not { } kind)
                continue;
            string name = context.AllocateMember(scope, Identifiers.Pascal(entry.Key, "Scheme"), $"The security scheme '{entry.Key}'", pointer);
            string parameter = kind is SecuritySchemeKind.Bearer or SecuritySchemeKind.Basic ? "" : scheme.Name!;
            schemes.Add(new SecuritySchemeModel(entry.Key, name, kind, parameter, Documentations.Create(scheme.Description, pointer)));
        }

        return schemes.ToEquatableArray();
    }

    /// <summary>The operation's own requirements, or else the document's.</summary>
    public EquatableArray<SecurityAlternative> BindRequirements(OpenApiOperation? operation)
    {
        IList<OpenApiSecurityRequirement>? requirements = operation?.Security ?? context.Loaded.Document.Security;
        return (requirements ?? []).Select(static requirement => new SecurityAlternative(Keys(requirement))).ToEquatableArray();
    }

    private static EquatableArray<string> Keys(OpenApiSecurityRequirement requirement)
        => requirement.Keys.Select(static scheme => scheme.Reference.Id ?? "").ToEquatableArray();

    private SecuritySchemeKind? KindOf(string key, IOpenApiSecurityScheme scheme, string pointer)
    {
        switch (scheme.Type)
        {
            case SecuritySchemeType.Http when IsScheme(scheme, "bearer"):
            case SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect:
                return SecuritySchemeKind.Bearer;
            case SecuritySchemeType.Http when IsScheme(scheme, "basic"):
                return SecuritySchemeKind.Basic;
            case SecuritySchemeType.ApiKey when scheme.Name is { Length: > 0 } name && (scheme.In == ParameterLocation.Query || HeaderName.IsValid(name)):
                return scheme.In switch
                {
                    ParameterLocation.Header => SecuritySchemeKind.ApiKeyInHeader,
                    ParameterLocation.Query => SecuritySchemeKind.ApiKeyInQuery,
                    ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyInCookie,
                    _ => Refuse(key, "its place ('in') is not known", pointer),
                };
            case SecuritySchemeType.ApiKey:
                return Refuse(key, "its name is no header name", BindContext.Pointer(pointer, "name"));
            default:
                return Refuse(key, "the runtime cannot apply it", pointer);
        }
    }

    private SecuritySchemeKind? Refuse(string key, string reason, string pointer)
    {
        context.ReportUnsupported($"The security scheme '{key}'", reason, "It is left out; set the header on an HttpClient of your own", pointer);
        return null;
    }

    private static bool IsScheme(IOpenApiSecurityScheme scheme, string name) => string.Equals(scheme.Scheme, name, StringComparison.OrdinalIgnoreCase);
}
