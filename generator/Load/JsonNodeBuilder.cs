using System.Globalization;
using System.Text.Json.Nodes;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Turns the tree into the <see cref="JsonNode"/>s that Microsoft.OpenApi reads. References are replaced by their final targets; a key
/// without a value, on which Microsoft.OpenApi throws, is left out or an empty object.
/// </summary>
internal sealed class JsonNodeBuilder(IReadOnlyDictionary<SpecMapping, string?> references, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    /// <summary>
    /// Aliases share nodes in our tree and are copied here: this bounds what a nest of aliases can become ("billion laughs").
    /// </summary>
    private const int MaxNodes = 5_000_000;

    /// <summary>Plain texts and flags: an empty one is an unset one, and nobody needs to hear of it.</summary>
    private static readonly HashSet<string> Trifles = new(StringComparer.Ordinal)
    {
        "description", "summary", "title", "format", "pattern", "deprecated", "required", "nullable", "readOnly", "writeOnly", "operationId", "tags", "servers",
        "contact", "license", "termsOfService", "externalDocs", "version", "name", "url", "email", "security", "consumes", "produces", "discriminator", "xml",
    };

    private int _nodes;

    /// <summary>Null when the document, with its aliases written out, is too large.</summary>
    public JsonNode? Build(SpecMapping root)
    {
        JsonNode? node = Convert(root, TreePosition.Element);
        return _nodes > MaxNodes ? null : node;
    }

    // Recursive: the reader has bounded the depth (ReadBudget).
    private JsonNode? Convert(SpecNode node, TreePosition position, SchemaPlace place = SchemaPlace.None)
    {
        if (++_nodes > MaxNodes)
            return null;
        cancellationToken.ThrowIfCancellationRequested();
        return node switch
        {
            SpecMapping mapping => ConvertMapping(mapping, position, place),
            SpecSequence sequence => ConvertSequence(sequence, position, place),
            SpecScalar scalar => ConvertScalar(scalar),
            _ => null,
        };
    }

    private JsonArray ConvertSequence(SpecSequence sequence, TreePosition position, SchemaPlace kind)
    {
        TreePosition items = TreePositions.OfItem(position);
        var result = new JsonArray();
        foreach (SpecNode item in sequence.Items)
        {
            if (items == TreePosition.Data || !IsNull(item))
                result.Add(kind == SchemaPlace.Schemas && IsBoolean(item) ? new JsonObject() : Convert(item, items));
        }

        return result;
    }

    private JsonObject ConvertMapping(SpecMapping mapping, TreePosition position, SchemaPlace place)
    {
        var result = new JsonObject();
        bool isReference = references.TryGetValue(mapping, out string? target);
        foreach (SpecEntry entry in mapping.Entries)
        {
            // Nobody looks at examples, and they are up to half of a document.
            if (position == TreePosition.Element && entry.Key is "example" or "examples")
                continue;
            if (isReference && entry.Key == "$ref")
                AddReference(result, target);
            else if (entry.Key == "const" && position == TreePosition.Element && mapping["enum"] is null)
                result["enum"] = new JsonArray(Convert(entry.Value, TreePosition.Data));
            else if (position == TreePosition.Security && IsNull(entry.Value))
                result[entry.Key] = new JsonArray();
            else if (position != TreePosition.Data && IsNull(entry.Value) && TreePositions.OfChild(position, entry) != TreePosition.Data)
                AddEmpty(result, entry, position);
            else
                result[entry.Key] = ConvertEntry(entry, TreePositions.OfChild(position, entry), SchemaPlaces.Of(position, place, entry.Key));
        }

        return result;
    }

    // In 3.1 true and false are schemas. Microsoft.OpenApi refuses them, and loses what they stand in.
    private JsonNode? ConvertEntry(SpecEntry entry, TreePosition position, SchemaPlace place)
        => place == SchemaPlace.Schema && IsBoolean(entry.Value) ? new JsonObject() : Convert(entry.Value, position, place);

    private static void AddReference(JsonObject result, string? target)
    {
        if (target is not null)
            result["$ref"] = JsonValue.Create(target);
    }

    private void AddEmpty(JsonObject result, SpecEntry entry, TreePosition position)
    {
        if (position == TreePosition.Names)
            result[entry.Key] = new JsonObject();
        else if (Trifles.Contains(entry.Key))
            return;
        diagnostics.Report(
            Descriptors.Unsupported,
            entry.KeySpan,
            $"The key '{entry.Key}'",
            "it has no value",
            position == TreePosition.Names ? "It is read as an empty object" : "It is read as if it were not there",
            $"line {(entry.KeySpan.Line + 1).ToString(CultureInfo.InvariantCulture)}");
    }

    private static bool IsBoolean(SpecNode node) => node is SpecScalar { Kind: ScalarKind.Boolean };

    private static bool IsNull(SpecNode node) => node is SpecScalar { Kind: ScalarKind.Null };

    private static JsonNode? ConvertScalar(SpecScalar scalar)
        => scalar.Kind switch
        {
            ScalarKind.Null => null,
            ScalarKind.Boolean => JsonValue.Create(ScalarRules.IsTrue(scalar)),
            ScalarKind.Integer or ScalarKind.Number when ScalarRules.JsonNumber(scalar) is { } number => ConvertNumber(number) ?? JsonValue.Create(scalar.Text),
            _ => JsonValue.Create(scalar.Text),
        };

    /// <summary>Null when it is beyond what a decimal holds.</summary>
    private static JsonValue? ConvertNumber(string number)
    {
        if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
            return JsonValue.Create(integer);
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? JsonValue.Create(value) : null;
    }
}
