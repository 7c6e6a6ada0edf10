using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// What a path names is a parameter, declared or not; undeclared it is a string. That it is declared from now on, or no longer, may be no change at all.
/// </summary>
internal sealed class UndeclaredNameComparer(Comparison comparison)
{
    /// <summary>Takes what it accounts for out of the lists.</summary>
    public void Compare(OperationSource old, OperationSource now, List<ParameterSource> removed, List<ParameterSource> added)
    {
        foreach (ParameterSource source in Take(removed, now).Where(static source => !IsText(source)))
        {
            var container = new Place(JsonPointer.Parent(source.Pointer), now.Pointer);
            comparison.Removed(Descriptors.ParameterTypeChanged, container, JsonPointer.Last(source.Pointer)!, $"no longer declared: type '{SchemaWords.Of(source.Parameter.Schema)}' -> 'string'", "", Role.Parameter);
        }

        foreach (ParameterSource source in Take(added, old).Where(static source => !IsText(source)))
            comparison.Add(new Draft(Descriptors.ParameterTypeChanged, null, source.Pointer, source.Pointer, $"declared: type 'string' -> '{SchemaWords.Of(source.Parameter.Schema)}'", "", Role.Parameter));
    }

    private static ParameterSource[] Take(List<ParameterSource> parameters, OperationSource other)
    {
        ParameterSource[] named = [.. parameters.Where(source => source.In == ParameterLocation.Path && PathNames.In(other.Path).Contains(source.Name))];
        parameters.RemoveAll(named.Contains);
        return named;
    }

    private static bool IsText(ParameterSource source)
        => source.Parameter.Schema?.Resolved is not { } schema
            || (SchemaTypes.Of(schema) == JsonSchemaType.String && schema.Format is null && SchemaShapes.Of(schema) is SchemaShape.Primitive or SchemaShape.Text);
}
