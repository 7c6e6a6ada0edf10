using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>An operation's query object and the pairs that its parameters hold.</summary>
internal sealed class QueryEmitter(EmitContext context, QueryModel query)
{
    private const string RequestUri = TypeNames.Internals + "RequestUri";

    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        DocComment.Write(_writer, query.Documentation, "Query parameters. What is not set is not sent.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} sealed partial record {query.Name}");
        using (_writer.Block())
        {
            foreach (ParameterModel parameter in query.Parameters)
                EmitMember(parameter);
            EmitToQueryString();
            EmitValidate();
            EmitAppendTo();
        }

        foreach (PairModel pair in query.Pairs)
        {
            _writer.Line();
            new PairEmitter(context, pair).Emit();
        }
    }

    private void EmitMember(ParameterModel parameter)
    {
        _writer.Separate();
        DocComment.Write(_writer, parameter.Documentation, $"The query parameter {DocText.Code(parameter.WireName)}.");
        // Who must set a member cannot heed the warning, and the compiler objects (CS9042).
        context.Obsolete(parameter.IsDeprecated && !parameter.IsRequired);
        string required = parameter.IsRequired ? "required " : "";
        _writer.Line($"public {required}{context.Types.Of(parameter.Type, !parameter.IsRequired)} {parameter.Name} {{ get; init; }}");
    }

    private void EmitToQueryString()
    {
        _writer.Separate();
        _writer.Lines($$"""
            /// <summary>The query as it is sent: escaped, without <c>?</c>, in the document's order, nothing for what is not set.</summary>
            /// <returns>The query, empty when nothing is set.</returns>
            public string ToQueryString()
            {
                {{RequestUri}} uri = {{RequestUri}}.ForQuery();
                AppendTo(ref uri);
                return uri.ToStringAndDispose();
            }
            """);
    }

    private void EmitValidate()
    {
        string[] checks = [.. query.Parameters.SelectMany(LimitCode.Statements)];
        _writer.Separate();
        DocComment.Summary(_writer, checks.Length > 0 ? "Checks the document's limits." : "The document sets no limits here.");
        _writer.Line("internal void Validate()");
        using (_writer.Block())
        {
            foreach (string check in checks)
                _writer.Line(check);
        }
    }

    private void EmitAppendTo()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "Adds what is set, in the document's order.");
        _writer.Line($"internal void AppendTo(ref {RequestUri} uri)");
        using (_writer.Block())
        {
            foreach (ParameterModel parameter in query.Parameters)
                EmitAppend(parameter);
        }
    }

    private void EmitAppend(ParameterModel parameter)
    {
        if (parameter.Format is not null)
            new StyledCode(_writer, context.Types).Emit("uri.Query", parameter);
        else
            _writer.Line(Append(parameter));
    }

    private string Append(ParameterModel parameter)
    {
        string wireName = Literal.Text(parameter.WireName);
        string name = parameter.Name;
        return parameter.Type switch
        {
            QueryValuesType values => $"uri.QueryList({wireName}, {name}, {TypeNames.Internals}QueryListFormat.{values.Format});",
            OpenEnumType => $"uri.QueryEnum<{context.Types.Of(parameter.Type)}>({wireName}, {name});",
            PairType => $"uri.QueryValue<{context.Types.Of(parameter.Type)}>({wireName}, {name});",
            _ when parameter.KeepsReserved => $"uri.QueryReserved({wireName}, {name});",
            _ when parameter.IsCursor => $"uri.Query({wireName}, {name} is \"\" ? null : {name});",
            _ => $"uri.Query({wireName}, {ParameterText.ForQuery(parameter)});",
        };
    }
}
