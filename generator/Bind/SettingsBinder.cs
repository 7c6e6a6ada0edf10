using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Checks what the project file says about a document and fills in what it does not say.</summary>
internal static class SettingsBinder
{
    public static ClientSettings Bind(string path, GeneratorOptions options, DiagnosticBag? diagnostics = null)
    {
        string fileName = FilePath.Name(path);
        OperationFilter filter = new(List(options.IncludeTags), List(options.IncludePaths), List(options.ExcludePaths));
        return new ClientSettings(
            Namespace(fileName, options, diagnostics),
            ClientName(options, diagnostics),
            IsPublic(options, diagnostics),
            fileName)
        {
            Paging = Paging(options, diagnostics),
            Filter = filter,
            Schemas = Schemas(options, filter, diagnostics),
            HasExamples = HasExamples(options, diagnostics),
        };
    }

    private static string Namespace(string fileName, GeneratorOptions options, DiagnosticBag? diagnostics)
    {
        string stem = Identifiers.Pascal(fileName.Split('.')[0], "Api");
        string fallback = options.RootNamespace.Length == 0 ? stem : Escape(Clean(options.RootNamespace)) + "." + stem;
        if (options.Namespace.Length == 0)
            return fallback;
        if (options.Namespace.Split('.').All(Identifiers.IsValid))
            return Escape(options.Namespace);
        Report(diagnostics, "The metadata Namespace", options.Namespace, "it is no C# namespace", $"'{fallback}'");
        return fallback;
    }

    private static string? ClientName(GeneratorOptions options, DiagnosticBag? diagnostics)
    {
        if (options.ClientName.Length == 0)
            return null;
        if (Identifiers.IsValid(options.ClientName) && Identifiers.EscapeKeyword(options.ClientName) == options.ClientName)
            return options.ClientName;
        Report(diagnostics, "The metadata ClientName", options.ClientName, "it is no C# class name", "The document's title");
        return null;
    }

    private static bool IsPublic(GeneratorOptions options, DiagnosticBag? diagnostics)
    {
        string accessibility = options.Accessibility.ToLowerInvariant();
        if (accessibility is not ("" or "public" or "internal"))
            Report(diagnostics, "The metadata Accessibility", options.Accessibility, "it knows 'public' and 'internal'", "'public'");
        return accessibility != "internal";
    }

    private static PagingMode Paging(GeneratorOptions options, DiagnosticBag? diagnostics)
    {
        string paging = options.Paging.ToLowerInvariant();
        if (paging is not ("" or "detect" or "off"))
            Report(diagnostics, "The metadata Paging", options.Paging, "it knows 'detect' and 'off'", "'detect'");
        return paging == "off" ? PagingMode.Off : PagingMode.Detect;
    }

    private static SchemaScope Schemas(GeneratorOptions options, OperationFilter filter, DiagnosticBag? diagnostics)
    {
        string schemas = options.Schemas.ToLowerInvariant();
        string otherwise = filter.IsSet ? "used" : "all";
        if (schemas is not ("" or "all" or "used"))
            Report(diagnostics, "The metadata Schemas", options.Schemas, "it knows 'all' and 'used'", $"'{otherwise}'");
        return (schemas is "all" or "used" ? schemas : otherwise) == "used" ? SchemaScope.Used : SchemaScope.All;
    }

    // Of the bundled document the property is checked instead, with those of the project.
    private static bool HasExamples(GeneratorOptions options, DiagnosticBag? diagnostics)
    {
        string examples = options.Examples.ToLowerInvariant();
        if (examples is not ("" or "true" or "false") && !options.IsBundled)
            Report(diagnostics, "The metadata Examples", options.Examples, "it knows 'true' and 'false'", "'false'");
        return options.IsBundled ? examples != "false" : examples == "true";
    }

    /// <summary>The targets write a bar for a semicolon and %23 for a hash, which begin comments on the way to the compiler.</summary>
    private static EquatableArray<string> List(string value)
        => value.Split(['|', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Trim().Replace("%23", "#")).Where(static item => item.Length > 0).ToEquatableArray();

    // An option's place is the project file, which is not at hand here: the document it is about stands for it.
    private static void Report(DiagnosticBag? diagnostics, string option, string value, string reason, string instead)
        => diagnostics?.Report(Descriptors.UnknownOption, default(SourceSpan), option, value, reason, instead);

    private static string Clean(string rootNamespace)
        => string.Join(".", rootNamespace.Split('.').Select(static part => Identifiers.IsValid(part) ? part : Identifiers.Pascal(part, "Root")));

    private static string Escape(string @namespace) => string.Join(".", @namespace.Split('.').Select(Identifiers.EscapeKeyword));
}
