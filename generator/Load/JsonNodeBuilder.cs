using System.Globalization;
using System.Text.Json.Nodes;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Turns the tree into the <see cref="JsonNode"/>s that Microsoft.OpenApi reads. References are replaced by their final targets.</summary>
internal sealed class JsonNodeBuilder(IReadOnlyDictionary<SpecMapping, string?> references, CancellationToken cancellationToken)
{
    /// <summary>
    /// Aliases share nodes in our tree and are copied here: this bounds what a nest of aliases can become ("billion laughs").
    /// </summary>
    private const int MaxNodes = 5_000_000;

    private int _nodes;

    /// <summary>Null when the document, with its aliases written out, is too large.</summary>
    public JsonNode? Build(SpecMapping root)
    {
        JsonNode? node = Convert(root);
        return _nodes > MaxNodes ? null : node;
    }

    // Recursive: the reader has bounded the depth (ReadBudget.MaxDepth).
    private JsonNode? Convert(SpecNode node)
    {
        if (++_nodes > MaxNodes)
            return null;
        cancellationToken.ThrowIfCancellationRequested();
        return node switch
        {
            SpecMapping mapping => ConvertMapping(mapping),
            SpecSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
            SpecScalar scalar => ConvertScalar(scalar),
            _ => null,
        };
    }

    private JsonObject ConvertMapping(SpecMapping mapping)
    {
        var result = new JsonObject();
        bool isReference = references.TryGetValue(mapping, out string? target);
        foreach (SpecEntry entry in mapping.Entries)
        {
            if (!isReference || entry.Key != "$ref")
                result[entry.Key] = Convert(entry.Value);
            else if (target is not null)
                result[entry.Key] = JsonValue.Create(target);
        }

        return result;
    }

    private static JsonNode? ConvertScalar(SpecScalar scalar)
        => scalar.Kind switch
        {
            ScalarKind.Null => null,
            ScalarKind.Boolean => JsonValue.Create(scalar.Text is "true" or "True" or "TRUE"),
            ScalarKind.Integer when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => JsonValue.Create(integer),
            ScalarKind.Integer or ScalarKind.Number when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => JsonValue.Create(number),
            _ => JsonValue.Create(scalar.Text),
        };
}
