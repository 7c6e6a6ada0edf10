using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The statements that read and write one member of a JSON object.</summary>
internal sealed class JsonStatements(SourceWriter writer, TypeNames types)
{
    /// <summary><c>Count = json.ReadInt64();</c>: null when the JSON says null.</summary>
    /// <param name="before">What is before it on its line.</param>
    /// <param name="member">What is read.</param>
    /// <param name="after">What is behind it.</param>
    public void EmitRead(string before, ModelMember member, string after)
    {
        string open = member.IsOptional ? $"{before}{member.Storage} = new(json.Read" : $"{before}{member.Storage} = json.Read";
        string close = (member.IsOptional ? "());" : "();") + after;
        switch (member.Property.Type)
        {
            // Where no type is declared null is a value.
            case PrimitiveType { Kind: PrimitiveKind.Json } when !member.IsOptional:
                writer.Line($"{open}Any{close}");
                break;
            case PrimitiveType primitive:
                writer.Line($"{open}{TypeNames.JsonName(primitive.Kind)}{close}");
                break;
            case ObjectType or TupleType:
                writer.Line($"{open}Model<{types.Of(member.Property.Type)}>{close}");
                break;
            case OpenEnumType openEnum:
                writer.Line($"{open}Enum<{types.Of(openEnum)}>{close}");
                break;
            case OpenNumberType number:
                writer.List($"{open}Item<", types.TypeAndItem(number), $">{close}");
                break;
            case ListType list:
                writer.List($"{open}List<", types.TypeAndItem(list.Item, list.ItemIsNullable), $">{close}");
                break;
            case MapType map:
                writer.List($"{open}Map<", types.TypeAndItem(map.Value, map.ValueIsNullable), $">{close}");
                break;
            default:
                throw NotJson(member.Property.Type);
        }
    }

    /// <summary><c>json.Write("count"u8, Count);</c>: nothing is written for null.</summary>
    public void EmitWrite(ModelMember member)
    {
        string arguments = $"({Literal.Utf8(member.Property.WireName)}, {member.Written});";
        switch (member.Property.Type)
        {
            case PrimitiveType:
                writer.Line("json.Write" + arguments);
                break;
            case ObjectType or TupleType:
                writer.Line("json.WriteModel" + arguments);
                break;
            case OpenNumberType number:
                writer.List("json.WriteItem<", types.TypeAndItem(number), $">{arguments}");
                break;
            case OpenEnumType:
                writer.Line("json.WriteEnum" + arguments);
                break;
            case ListType list:
                writer.List("json.WriteList<", types.TypeAndItem(list.Item, list.ItemIsNullable), ">" + arguments);
                break;
            case MapType map:
                writer.List("json.WriteMap<", types.TypeAndItem(map.Value, map.ValueIsNullable), ">" + arguments);
                break;
            default:
                throw NotJson(member.Property.Type);
        }
    }

    private static InvalidOperationException NotJson(TypeRef type) => new($"Bind gives no {type.GetType().Name} in JSON.");
}
