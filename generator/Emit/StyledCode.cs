using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The call that writes a parameter in one of OpenAPI's styles.</summary>
internal sealed class StyledCode(SourceWriter writer, TypeNames types)
{
    /// <param name="method">Where to: <c>uri.Query</c>, <c>request.AddCookie</c>.</param>
    public void Emit(string method, ParameterModel parameter)
    {
        if (parameter.IsRequired)
        {
            EmitCall(method, parameter, parameter.Name);
            return;
        }

        writer.Line($"if ({parameter.Name} is not null)");
        using (writer.Block())
            EmitCall(method, parameter, parameter.Name + (parameter.Type.IsValueType ? ".Value" : ""));
    }

    private void EmitCall(string method, ParameterModel parameter, string value)
    {
        string format = $"{TypeNames.Internals}ParameterFormat.{parameter.Format}";
        writer.List($"{method}<", types.TypeAndItem(parameter.Type), $">({Literal.Text(parameter.WireName)}, {value}, {format});");
    }
}
