using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Every way in which generated code reads one value, also those that look ahead or swallow what does not fit.</summary>
internal static class TypedReads
{
    private static readonly UnionShape Union = new("kind", [
        new VariantShape(0, JsonShapeKind.Object) { Tags = ["a"], Required = ["text"], Members = ["text", "child"] },
        new VariantShape(1, JsonShapeKind.Object) { Tags = ["b"], Members = ["small", "children"] },
        new VariantShape(2, JsonShapeKind.Array) { Items = [[new VariantShape(0, JsonShapeKind.Integer)]] },
        new VariantShape(3, JsonShapeKind.Array) { Items = [[new VariantShape(0, JsonShapeKind.String)]] },
        new VariantShape(4, JsonShapeKind.String) { Values = ["x"] },
        new VariantShape(5, JsonShapeKind.Number),
    ]);

    private static readonly SubclassShape Subclasses = new("kind", ["base"], ["a"], ["b"]);

    public static IReadOnlyList<(string Name, ReadValue<object> Read)> All { get; } =
    [
        ("a string", static (ref json) => json.ReadString()),
        ("a boolean", static (ref json) => json.ReadBoolean()),
        ("an int", static (ref json) => json.ReadInt32()),
        ("a long", static (ref json) => json.ReadInt64()),
        ("a double", static (ref json) => json.ReadDouble()),
        ("a decimal", static (ref json) => json.ReadDecimal()),
        ("a date and time", static (ref json) => json.ReadDateTimeOffset()),
        ("a date", static (ref json) => json.ReadDateOnly()),
        ("a time", static (ref json) => json.ReadTimeOnly()),
        ("a UUID", static (ref json) => json.ReadGuid()),
        ("a URI", static (ref json) => json.ReadUri()),
        ("bytes", static (ref json) => json.ReadBytes()),
        ("a file", static (ref json) => json.ReadFile()),
        ("milliseconds", static (ref json) => json.ReadUnixMilliseconds()),
        ("seconds", static (ref json) => json.ReadUnixSeconds()),
        ("an element", static (ref json) => json.ReadAny()),
        ("an enumeration", static (ref json) => json.ReadEnum<SampleState>()),
        ("a model", static (ref json) => json.ReadModel<Sample>()),
        ("a list of strings", Strings),
        ("a list of elements", static (ref json) => json.ReadList<System.Text.Json.JsonElement, JsonItem>()),
        ("a map of lists", static (ref json) => json.ReadMap<IReadOnlyList<long>, ListItem<long, Int64Item>>()),
        ("a map of models", static (ref json) => json.ReadMap<Sample, ModelItem<Sample>>()),
        ("a choice", ReadChoice),
        ("a subclass", ReadChosen),
        ("members of one type", ReadTypedMembers),
        ("an array of positions", ReadPositions),
    ];

    public static IReadOnlyList<string>? Strings(ref JsonScanner json) => json.ReadList<string, StringItem>();

    public static IReadOnlyList<string>? StringsOf(ReadOnlySpan<byte> json) => Scanning.Read(json, Strings);

    private static object? ReadChoice(ref JsonScanner json)
    {
        int variant = json.ChooseVariant(Union);
        return variant is 0 or 1 ? json.ReadModel<Sample>() : json.ReadAny();
    }

    // Looked at twice before it is read.
    public static Sample? ReadChosen(ref JsonScanner json)
    {
        json.ChooseVariant(Union);
        json.ChooseSubclass(Subclasses);
        return json.ReadModel<Sample>();
    }

    public static TypedMembers<Sample, ModelItem<Sample>>? ReadTypedMembers(ref JsonScanner json)
    {
        TypedMembers<Sample, ModelItem<Sample>>? members = null;
        var names = new JsonMembers("skipped");
        json.BeginObject();
        for (int index = -1; json.NextMember(names, ref index);)
        {
            if (index == 0)
            {
                json.Skip();
            }
            else
            {
                json.ReadUnknown(ref members);
            }
        }

        return members;
    }

    private static IReadOnlyList<System.Text.Json.JsonElement>? ReadPositions(ref JsonScanner json)
    {
        IReadOnlyList<System.Text.Json.JsonElement>? more = null;
        json.BeginArray();
        for (bool isFirst = true; json.NextItem(); isFirst = false)
        {
            if (isFirst)
            {
                json.ReadString();
            }
            else
            {
                json.ReadMore(ref more);
            }
        }

        return more;
    }
}
