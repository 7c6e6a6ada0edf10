using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>What a method checks before it does anything: what must not be null, and the document's limits.</summary>
internal sealed class CheckEmitter(EmitContext context, OperationModel operation, string pipelineField)
{
    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        string[] nullChecks = [.. NullChecks()];
        string[] limitChecks = [.. LimitChecks()];
        foreach (string check in nullChecks)
            _writer.Line(check);
        if (limitChecks.Length > 0)
            EmitLimits(limitChecks);
        if (nullChecks.Length + limitChecks.Length > 0)
            _writer.Line();
    }

    private void EmitLimits(string[] checks)
    {
        _writer.Line($"if ({pipelineField}.ValidateRequests)");
        using (checks.Length == 1 ? _writer.Indent() : _writer.Block())
        {
            foreach (string check in checks)
                _writer.Line(check);
        }
    }

    private IEnumerable<string> NullChecks()
    {
        foreach (ParameterModel parameter in operation.Arguments)
        {
            if (parameter.IsRequired && !parameter.Type.IsValueType)
                yield return ThrowIfNull(parameter.Name);
        }

        if (operation.Body is { IsRequired: true, Type.IsValueType: false })
            yield return ThrowIfNull(OperationSignature.BodyName);
        if (operation is { Query: not null, QueryIsRequired: true } or { QueryString: { IsRequired: true, Type.IsValueType: false } })
            yield return ThrowIfNull(OperationSignature.QueryName);
    }

    private IEnumerable<string> LimitChecks()
    {
        foreach (string check in operation.Arguments.SelectMany(LimitCode.Statements))
            yield return check;
        if (operation.Query is not null)
            yield return $"{OperationSignature.QueryName}{(operation.QueryIsRequired ? "" : "?")}.Validate();";
    }

    private static string ThrowIfNull(string parameter) => $"{TypeNames.ArgumentNullException}.ThrowIfNull({parameter});";
}
