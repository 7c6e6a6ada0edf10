using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Swagger 2.0 as OpenAPI 3 would say it. The nodes are those of the file wherever both agree (every schema), and have their places where
/// they do not, so that messages point into the file as it is.
/// </summary>
internal sealed class SwaggerConverter
{
    private readonly SpecMapping _root;
    private readonly SwaggerParameters _parameters;
    private readonly SwaggerOperations _operations;

    public SwaggerConverter(SpecMapping root)
    {
        _root = root;
        _parameters = new SwaggerParameters(root);
        _operations = new SwaggerOperations(root, _parameters);
    }

    public SpecMapping Convert()
    {
        var entries = new List<SpecEntry>();
        foreach (SpecEntry entry in _root.Entries)
        {
            if (entry.Key == "paths")
                entries.Add(SwaggerNodes.With(entry, SwaggerNodes.Map(entry.Value, _operations.ConvertPathItem)));
            else if (!IsMoved(entry.Key))
                entries.Add(entry);
        }

        if (SwaggerServers.Of(_root) is { } servers)
            entries.Add(SwaggerNodes.Entry("servers", servers));
        entries.Add(SwaggerNodes.Entry("components", ConvertComponents()));
        return new SpecMapping(_root.Span, entries);
    }

    private static bool IsMoved(string key)
        => key is "host" or "basePath" or "schemes" or "consumes" or "produces" or "definitions" or "parameters" or "responses" or "securityDefinitions";

    private SpecMapping ConvertComponents()
    {
        SpecEntry[] shared = [.. SwaggerNodes.Entries(_root["parameters"])];
        return SwaggerNodes.Mapping(
            _root,
            SwaggerNodes.Renamed(_root, "definitions", "schemas"),
            Section("parameters", shared.Where(static entry => !SwaggerParameters.IsBody(entry.Value)), _parameters.Convert),
            Section("requestBodies", shared.Where(static entry => SwaggerParameters.Place(entry.Value) == "body"), parameter => _operations.ConvertBody(parameter, _root)),
            Section("responses", SwaggerNodes.Entries(_root["responses"]), response => _operations.ConvertResponse(response, _root)),
            Section("securitySchemes", SwaggerNodes.Entries(_root["securityDefinitions"]), SwaggerSecurity.Convert));
    }

    private SpecEntry? Section(string name, IEnumerable<SpecEntry> entries, Func<SpecMapping, SpecNode> convert)
    {
        var section = new SpecMapping(_root.Span, [.. entries]);
        return section.Entries.Count == 0 ? null : SwaggerNodes.Entry(name, SwaggerNodes.Map(section, convert));
    }
}
