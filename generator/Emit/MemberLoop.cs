using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The loop that reads an object: a case for each member, and a way from each to the one that is declared behind it.</summary>
/// <remarks>
/// Servers mostly keep the declared order. Where they do, the loop runs once, and each name is one comparison with a constant at a place
/// of its own; any other order takes a turn of the loop for each member.
/// </remarks>
internal sealed class MemberLoop(SourceWriter writer, JsonStatements json, ModelLayout layout)
{
    /// <summary>In another order each member costs as many comparisons at most.</summary>
    private const int MostInRow = 32;

    private readonly string _index = new UniqueNames(layout.Members.Select(static member => member.Property.Name)).Take("member");

    public void Emit()
    {
        writer.Line("json.BeginObject();");
        writer.Line($"for (int {_index} = -1; json.NextMember({layout.NamesField}, ref {_index});)");
        using (writer.Block())
        {
            writer.Line($"switch ({_index})");
            using (writer.Block())
                EmitCases();
        }
    }

    private void EmitCases()
    {
        for (int i = 0; i < layout.Members.Count; i++)
            EmitCase(i);
        writer.Line($"default: json.ReadUnknown(ref {layout.UnknownField}); break;");
    }

    private void EmitCase(int index)
    {
        string number = Literal.Number(index);
        string end = IsReachedInRow(index + 1) ? $" goto case {Literal.Number(index + 1)};" : " break;";
        if (IsReachedInRow(index))
        {
            string text = Literal.Utf8($",\"{WireName(index)}\":");
            json.EmitRead($"case {number}: if (json.IsMember(ref {_index}, {number}, {text})) {{ ", layout.Members[index], " }" + end);
        }
        else
        {
            json.EmitRead($"case {number}: ", layout.Members[index], end);
        }
    }

    /// <summary>A name that JSON escapes never stands as it is.</summary>
    private bool IsReachedInRow(int index)
        => index < layout.Members.Count
            && index % MostInRow != 0
            && WireName(index).All(static c => c is >= ' ' and not ('"' or '\\') && !char.IsSurrogate(c));

    private string WireName(int index) => layout.Members[index].Property.WireName;
}
