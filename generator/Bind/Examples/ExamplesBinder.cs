using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The bodies that operations may answer with: those of the document, or else what its schemas describe.</summary>
/// <remarks>
/// Nothing here is reported. What is wrong with a schema was said when it was bound, and what is wrong with an example is the analyzer's to
/// say: one that the generated code could not read is passed over.
/// </remarks>
internal sealed class ExamplesBinder
{
    private readonly BoundDocument _bound;
    private readonly SchemaParser _schemas;
    private readonly NameScope _names;
    private readonly Dictionary<string, OperationModel> _operations;

    private ExamplesBinder(BoundDocument bound, string className, CancellationToken cancellationToken)
    {
        BindContext context = bound.Context;
        _bound = bound;
        // The same document a second time: what its binders would say has been said.
        _schemas = new SchemaParser(new BindContext(context.Loaded, context.Settings, new DiagnosticBag(""), cancellationToken) { Families = context.Families });
        _names = NameScope.ForMembers(className, ReservedNames.ExampleMembers);
        _operations = bound.Client.Root.Operations.Concat(bound.Client.TagClients.SelectMany(static client => client.Operations))
            .ToDictionary(static operation => operation.Name, StringComparer.Ordinal);
    }

    /// <param name="className">The class that was named for them.</param>
    public static ExamplesModel Bind(BoundDocument bound, string className, CancellationToken cancellationToken)
    {
        ExampleModel[] examples = new ExamplesBinder(bound, className, cancellationToken).BindAll();
        return new ExamplesModel(className, bound.Client.Root.Name, examples.ToEquatableArray());
    }

    private ExampleModel[] BindAll()
    {
        (OperationSource Source, ExampleResponse Response, BoundExample Body)[] found = [.. _bound.Operations
            .SelectMany(source => ExampleResponses.Of(source, _operations[source.Name]).Select(response => (source, response)))
            .Select(entry => (entry.source, entry.response, Bind(entry.source, entry.response)))];
        // The first of an operation is called like it: those with a status behind the name give way.
        Dictionary<ExampleResponse, string> names = found.OrderBy(static entry => entry.Response.Suffix.Length > 0)
            .ToDictionary(static entry => entry.Response, entry => _names.Allocate(entry.Source.Name + entry.Response.Suffix, "Value"));
        return [.. found.Select(entry => new ExampleModel(
            names[entry.Response], entry.Source.Name, entry.Source.Element, entry.Response.Status, entry.Response.MediaType, entry.Body.Json) { IsGiven = entry.Body.IsGiven })];
    }

    private BoundExample Bind(OperationSource source, ExampleResponse response)
    {
        if (response.MediaType.Length == 0)
            return new BoundExample("", IsGiven: false);
        OpenApiSchema? schema = response.Media?.Schema;
        var given = new GivenExamples(_schemas);
        if (given.Find(response.Media, schema) is { } whole)
            return new BoundExample(whole, IsGiven: true);
        OperationModel operation = _operations[source.Name];
        IReadOnlyDictionary<string, string?> end = response.Suffix.Length == 0 ? PagingEnd.Of(operation, _bound.Context) : PagingEnd.None;
        return new BoundExample(new SampleWriter(_schemas, given, end).Write(schema), IsGiven: false);
    }

    private sealed record BoundExample(string Json, bool IsGiven);
}
