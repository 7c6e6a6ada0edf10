using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Security schemes become factory methods.</summary>
/// <param name="className">The class they are members of.</param>
internal sealed class SecurityBinder(BindContext context, string className)
{
    private const string Root = "#/components/securitySchemes";

    private readonly NameScope _members = NameScope.ForMembers(className, ReservedNames.AuthMethods);

    public EquatableArray<SecuritySchemeModel> BindSchemes()
    {
        var schemes = new List<SecuritySchemeModel>();
        foreach (KeyValuePair<string, OpenApiSecurityScheme> entry in Declared(context))
        {
            string pointer = BindContext.Pointer(Root, entry.Key);
            if (entry.Value is { } scheme && new SecuritySchemeKinds(context).Find(entry.Key, scheme, pointer) is { } kind)
                schemes.Add(BindScheme(entry.Key, scheme, kind, pointer));
        }

        return schemes.ToEquatableArray();
    }

    public static IReadOnlyDictionary<string, OpenApiSecurityScheme> Declared(BindContext context)
        => context.Loaded.Document.Components?.SecuritySchemes is { } declared ? declared : new Dictionary<string, OpenApiSecurityScheme>();

    private SecuritySchemeModel BindScheme(string key, OpenApiSecurityScheme scheme, SecuritySchemeKind kind, string pointer)
    {
        string name = context.AllocateMember(_members, Identifiers.Pascal(key, "Scheme"), $"The security scheme '{key}'", pointer);
        string parameter = kind switch
        {
            SecuritySchemeKind.Bearer or SecuritySchemeKind.ScopedBearer or SecuritySchemeKind.Basic => "",
            SecuritySchemeKind.Http => scheme.Scheme!,
            _ => scheme.Name!,
        };
        Documentation documentation = Documentations.Create(scheme.Description, pointer, SecurityFacts.Of(scheme));
        var model = new SecuritySchemeModel(key, name, kind, parameter, documentation) { IsDeprecated = scheme.Deprecated };
        return kind == SecuritySchemeKind.ScopedBearer ? WithScopes(model, scheme, pointer) : model;
    }

    private SecuritySchemeModel WithScopes(SecuritySchemeModel model, OpenApiSecurityScheme scheme, string pointer)
    {
        List<KeyValuePair<string, string>> declared = SecurityFacts.ScopesOf(scheme);
        if (declared.Count == 0)
            return model;
        string element = $"The scopes of the security scheme '{model.Key}'";
        string name = context.AllocateMember(_members, model.MethodName + "Scopes", element, pointer);
        NameScope constants = NameScope.ForMembers(name, ReservedNames.AuthMethods);
        return model with
        {
            ScopesName = name,
            Scopes = declared
                .Select(scope => new ScopeModel(
                    context.AllocateMember(constants, Identifiers.Pascal(scope.Key, "Scope"), $"The scope '{scope.Key}'", pointer),
                    scope.Key,
                    Documentations.Create(scope.Value, "")))
                .ToEquatableArray(),
        };
    }
}
