using System.Globalization;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Requirements become what an operation accepts: alternatives, each of schemes that go together.</summary>
internal sealed class RequirementBinder(BindContext context)
{
    private const string DocumentPointer = "#/security";

    private EquatableArray<SecurityAlternative>? _document;

    /// <summary>What holds for every operation that says nothing itself.</summary>
    public EquatableArray<SecurityAlternative> OfDocument
        => _document ??= Bind(context.Loaded.Document.Security, "the document", DocumentPointer);

    /// <summary>The operation's own requirements, or else the document's.</summary>
    public EquatableArray<SecurityAlternative> Of(OperationSource source)
        => source.Operation.Security is { } own ? Bind(own, source.Element, BindContext.Pointer(source.Pointer, "security")) : OfDocument;

    /// <summary>Whether a certificate of the client can be asked for.</summary>
    public bool WantsCertificate(OperationSource source)
        => (source.Operation.Security ?? context.Loaded.Document.Security ?? [])
            .Any(requirement => requirement.Schemes.Any(scheme => IsMutualTls(scheme.Key)));

    private EquatableArray<SecurityAlternative> Bind(IReadOnlyList<OpenApiSecurityRequirement>? requirements, string element, string pointer)
    {
        var alternatives = new List<SecurityAlternative>();
        for (int i = 0; i < (requirements?.Count ?? 0); i++)
        {
            string place = BindContext.Pointer(pointer, i.ToString(CultureInfo.InvariantCulture));
            alternatives.AddRange(BindAlternative(requirements![i], element, place));
        }

        return alternatives.ToEquatableArray();
    }

    private IEnumerable<SecurityAlternative> BindAlternative(OpenApiSecurityRequirement requirement, string element, string pointer)
    {
        List<KeyValuePair<string, IReadOnlyList<string>>> uses = [.. requirement.Schemes.Where(use => !IsMutualTls(use.Key))];
        foreach (KeyValuePair<string, IReadOnlyList<string>> use in uses.Where(use => !SecurityBinder.Declared(context).ContainsKey(use.Key)))
            ReportUndeclared(use.Key, element, pointer);

        List<KeyValuePair<string, IReadOnlyList<string>>> inOneHeader = [.. uses.Where(use => TakesAuthorization(use.Key))];
        if (inOneHeader.Count < 2)
            return [Create(uses)];

        context.ReportUnsupported(
            $"A security requirement of {element}",
            $"{string.Join(" and ", inOneHeader.Select(static use => $"'{use.Key}'"))} both take the header Authorization, which there is once",
            "Each of them is accepted by itself",
            pointer);
        return inOneHeader.Select(use => Create([.. uses.Where(other => other.Key == use.Key || !TakesAuthorization(other.Key))]));
    }

    private static SecurityAlternative Create(List<KeyValuePair<string, IReadOnlyList<string>>> uses)
    {
        var alternative = new SecurityAlternative(uses.Select(static use => use.Key).ToEquatableArray());
        return uses.TrueForAll(static use => use.Value.Count == 0)
            ? alternative
            : alternative with { Scopes = uses.Select(static use => use.Value.Select(static scope => scope).ToEquatableArray()).ToEquatableArray() };
    }

    private void ReportUndeclared(string key, string element, string pointer)
        => context.ReportDefect(
            Descriptors.UndeclaredScheme,
            $"The security scheme '{key}' that {element} requires",
            "the document declares no such scheme",
            "The requirement stays; a credential for it is made with ApiCredential",
            BindContext.Pointer(pointer, key),
            PointerTarget.Key);

    private bool IsMutualTls(string key) => FindScheme(key)?.Type == SecuritySchemeType.MutualTLS;

    private bool TakesAuthorization(string key) => FindScheme(key) switch
    {
        { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Header, Name: { } name } => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase),
        { Type: SecuritySchemeType.ApiKey or SecuritySchemeType.MutualTLS } or null => false,
        _ => true,
    };

    private OpenApiSecurityScheme? FindScheme(string key)
        => SecurityBinder.Declared(context).TryGetValue(key, out OpenApiSecurityScheme? scheme) ? scheme : null;
}
