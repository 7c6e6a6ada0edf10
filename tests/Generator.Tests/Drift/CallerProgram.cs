using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>
/// A program that uses everything a client offers, written by looking at the compiled client and at nothing else: what it says of drift is
/// independent of the generator's own comparison.
/// </summary>
internal static class CallerProgram
{
    // What every generated type has, whatever the document says.
    private static readonly string[] Common = ["FromJson", "ToJson", "WriteJson", "ToString", "GetHashCode", "Equals", "Deconstruct", "PrintMembers", "CompareTo", "ToQueryString", "ToQueryValue", "Dispose"];

    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Write(Compilation client)
    {
        IEnumerable<INamedTypeSymbol> types = Types(client.Assembly.GlobalNamespace).Where(IsPublic).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);
        IEnumerable<string> statements = types.Where(type => type.TypeKind is TypeKind.Class or TypeKind.Struct).SelectMany(Uses);
        string body = string.Concat(statements.Select((statement, i) => $"    static void Use{i}() {{ {statement} }}\n"));
        return $"#pragma warning disable\n#nullable enable\nfile static class Caller\n{{\n{body}}}\n";
    }

    private static IEnumerable<string> Uses(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(Format);
        ISymbol[] members = [.. type.GetMembers().Where(IsUsable)];
        if (!type.IsStatic)
            yield return $"{name} all = default!;";
        if (type.IsRecord && type.TypeKind == TypeKind.Class)
        {
            yield return $"_ = new {name}() {{ {Initializers(members)} }};";
            yield return $"_ = new {name}() {{ {Initializers([.. members.Where(IsDemanded)])} }};";
        }
        else if (Constructor(type) is { } constructor && members.OfType<IPropertySymbol>().Any(property => property.SetMethod is not null && !property.IsStatic))
        {
            yield return $"_ = new {name}({Arguments(constructor)}) {{ {Initializers(members)} }};";
            yield return $"_ = new {name}({Arguments(constructor)}) {{ {Initializers([.. members.Where(IsDemanded)])} }};";
        }
        foreach (IMethodSymbol other in type.InstanceConstructors.Where(candidate => IsPublic(candidate) && candidate.Parameters.Length > 0 && !type.IsRecord))
            yield return $"_ = new {name}({Arguments(other)});";
        // The members of a query are set, never read.
        foreach (IPropertySymbol property in members.OfType<IPropertySymbol>().Where(_ => !type.IsRecord || type.TypeKind == TypeKind.Struct))
            yield return $"{property.Type.ToDisplayString(Format)} value = {Target(property, name)}.{property.Name};";
        foreach (IFieldSymbol field in members.OfType<IFieldSymbol>())
            yield return $"{field.Type.ToDisplayString(Format)} value = {Target(field, name)}.{field.Name};";
        foreach (IMethodSymbol method in members.OfType<IMethodSymbol>())
        {
            yield return Call(method, name, Arguments(method));
            if (!method.IsGenericMethod)
            {
                yield return Call(method, name, Named(method));
                yield return Call(method, name, Arguments([.. method.Parameters.Where(parameter => !parameter.IsOptional)]));
            }
        }

        if (type.BaseType is { SpecialType: SpecialType.None } above && !type.IsRecord)
            yield return $"{above.ToDisplayString(Format)} value = default({name})!;";
    }

    private static string Call(IMethodSymbol method, string owner, string arguments)
    {
        string generic = method.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", method.TypeParameters.Select(_ => "int"))}>";
        string call = $"{Target(method, owner)}.{method.Name}{generic}({(method.IsGenericMethod ? Lambdas(method) : arguments)})";
        return method.ReturnsVoid || method.IsGenericMethod ? call + ";" : $"{method.ReturnType.ToDisplayString(Format)} value = {call};";
    }

    private static string Lambdas(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter => $"({((INamedTypeSymbol)parameter.Type).TypeArguments[0].ToDisplayString(Format)} _) => 0"));

    /// <summary>What has to be given by position, what may be left out by name.</summary>
    private static string Arguments(IMethodSymbol method) => Arguments(method.Parameters);

    private static string Named(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter => $"@{parameter.Name}: {Default(parameter.Type)}"));

    private static bool IsDemanded(ISymbol member) => member is IPropertySymbol { IsRequired: true };

    private static string Arguments(IReadOnlyList<IParameterSymbol> parameters)
        => string.Join(", ", parameters.Select(parameter => (parameter.IsOptional ? $"@{parameter.Name}: " : "") + Default(parameter.Type)));

    private static string Initializers(ISymbol[] members)
        => string.Join(", ", members.OfType<IPropertySymbol>().Where(property => !property.IsStatic && property.SetMethod is not null).Select(property => $"{property.Name} = {Default(property.Type)}"));

    private static string Default(ITypeSymbol type) => $"default({type.ToDisplayString(Format)})!";

    private static string Target(ISymbol member, string owner) => member.IsStatic ? owner : $"default({owner})!";

    private static IMethodSymbol? Constructor(INamedTypeSymbol type)
        => type.InstanceConstructors.Where(IsPublic).OrderBy(constructor => constructor.Parameters.Length).FirstOrDefault();

    private static bool IsUsable(ISymbol member)
        => IsPublic(member) && !member.IsImplicitlyDeclared && !member.IsOverride && !Common.Contains(member.Name)
            && member is IPropertySymbol { IsIndexer: false } or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary };

    private static bool IsPublic(ISymbol symbol)
        => symbol.DeclaredAccessibility == Accessibility.Public && (symbol.ContainingType is null || IsPublic(symbol.ContainingType));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
        => container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
