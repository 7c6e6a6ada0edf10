using System.Globalization;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>
/// Holds one observation against the document: null when the operation or the place is gone, or the document says by now what the service
/// does. Values are never recorded, so an unknown one is believed as long as its place has declared values.
/// </summary>
internal sealed class ObservationCheck(Observation seen, OperationSource operation, GeneratedNames names)
{
    private const string HeaderPrefix = "header ";
    private const string AnyItem = "*";

    private readonly AnswerSchemas _answers = new(operation.Operation, operation.Pointer);
    private readonly IReadOnlyList<string> _tokens = JsonPointer.Tokens(seen.Pointer);

    public Finding? Run() => seen.Kind switch
    {
        ObservationKind.UnknownMember => CheckUnknownMember(),
        ObservationKind.UnknownValue => CheckUnknownValue(),
        ObservationKind.WrongType => seen.Pointer.StartsWith(HeaderPrefix, StringComparison.Ordinal) ? CheckHeader() : CheckType(),
        ObservationKind.MissingRequired => CheckRequired(),
        ObservationKind.UndeclaredStatus => CheckStatus(),
        _ => CheckBody(),
    };

    private Finding? CheckUnknownMember()
    {
        SchemaPlace[] owners = [.. Owners().Where(static place => SchemaWalk.Parts(place).Any(static part => IsObject(part.Schema)))];
        if (owners.Length == 0 || owners.Any(place => SchemaWalk.Step(place, Name).Any()))
            return null;
        string pointer = owners[0].Pointer;
        string effect = names.UnknownMembersOf(pointer) is { } member ? $"Callers find it in {member}" : "Callers find it among the additional properties";
        return At(pointer, Name, $"the service sends a member '{Excerpt.Of(Name)}' ({Excerpt.Of(seen.Found)}) that the document does not declare", effect);
    }

    private Finding? CheckUnknownValue()
    {
        // Of a choice the variants are declared, of an enumeration the values.
        if (Places(_tokens).FirstOrDefault(static place => SchemaWalk.Parts(place).Any(static part => HasValues(part.Schema))) is not { } place)
            return null;
        string effect = names.MemberAt(place.Member) is { } member ? $"Callers of {member} meet a value that they do not know" : "Callers meet a value that they do not know";
        return At(place.Pointer, "", $"the service sends {Excerpt.Of(seen.Found)} that is not {Excerpt.Of(seen.Expected)}", effect);
    }

    private Finding? CheckType()
    {
        SchemaPlace[] places = [.. Places(_tokens)];
        if (places.Length == 0 || places.Any(place => SchemaWalk.Parts(place).Any(part => JsonTypes.Takes(part.Schema, seen)) || JsonTypes.TakesAnything(place)))
            return null;
        string effect = "It is read without loss" + (names.MemberAt(places[0].Member) is { } member ? $", as {member}" : "");
        return At(places[0].Pointer, "", $"the service sends {Excerpt.Of(seen.Found)} where the document says {Excerpt.Of(seen.Expected)}", effect);
    }

    private Finding? CheckHeader()
    {
        string header = seen.Pointer.Substring(HeaderPrefix.Length);
        foreach ((string pointer, OpenApiResponse response) in _answers.For(seen.Status))
        {
            if (response.Headers?.Keys.FirstOrDefault(key => string.Equals(key, header, StringComparison.OrdinalIgnoreCase)) is { } key)
                return At(BindContext.Pointer(pointer, "headers", key), "", $"the header '{Excerpt.Of(key)}' is not what the document says", "Callers find null in its place");
        }

        return null;
    }

    private Finding? CheckRequired()
    {
        foreach (SchemaPlace part in Owners().SelectMany(SchemaWalk.Parts))
        {
            if (Name == AnyItem && part.Schema is { MinItems: > 0, PrefixItems.Count: > 0 })
                return At(part.Pointer, "", "the service sends fewer items than the document promises", "Callers find null or an empty value in their place");
            if (part.Schema.Required.Contains(Name))
                return Missing(part);
        }

        return null;
    }

    private Finding Missing(SchemaPlace owner)
    {
        // Required in one part and declared in another: what is declared is what has to be mended, or else the object.
        SchemaPlace? property = Owners().SelectMany(place => SchemaWalk.Step(place, Name)).FirstOrDefault();
        string effect = names.MemberAt(property?.Member ?? "") is { } member ? $"Callers find null or an empty value in {member}" : "Callers find null or an empty value";
        return At(property?.Member ?? owner.Pointer, Name, $"the document calls the member '{Excerpt.Of(Name)}' required, and the service leaves it out", effect);
    }

    private Finding? CheckStatus()
    {
        if (!int.TryParse(seen.Found, NumberStyles.None, CultureInfo.InvariantCulture, out int status) || _answers.For(status).Any())
            return null;
        string problem = $"the service answers with the status {status.ToString(CultureInfo.InvariantCulture)}, which the document does not declare";
        string effect = status is >= 200 and <= 299 ? "It is read as the declared successes are" : "Callers get an ApiException without a typed error";
        return At(_answers.ResponsesPointer, seen.Found, problem, effect);
    }

    private Finding? CheckBody()
    {
        (string Pointer, OpenApiResponse Response)[] declared = [.. _answers.For(seen.Status)];
        if (declared.Any(static answer => answer.Response.Content is { Count: > 0 }))
            return null;
        string pointer = declared.Length > 0 ? declared[0].Pointer : _answers.ResponsesPointer;
        return At(pointer, "", "the service answers with a body where the document declares none", "It is not read");
    }

    /// <summary>What has, or should have, the member that the pointer ends with.</summary>
    private IEnumerable<SchemaPlace> Owners() => _tokens.Count == 0 ? [] : Places(_tokens.Take(_tokens.Count - 1));

    private IEnumerable<SchemaPlace> Places(IEnumerable<string> tokens) => _answers.Bodies(seen.Status).SelectMany(root => SchemaWalk.Follow(root, tokens));

    private string Name => _tokens[_tokens.Count - 1];

    private static bool IsObject(OpenApiSchema schema) => schema.Properties is { Count: > 0 } || SchemaShapes.NonNullType(schema) == JsonSchemaType.Object;

    private static bool HasValues(OpenApiSchema schema)
        => schema.Enum.Count > 0 || schema.Alternatives.Count > 0 || schema.Discriminator is not null || schema.AdditionalProperties is not null || OpenEnumBinder.FindValues(schema).Count > 0;

    private Finding At(string pointer, string detail, string problem, string effect)
        => new(seen.Kind, pointer, detail, PlaceWords.Of(pointer, operation.Element), problem, effect, seen.Pointer.Length == 0 ? operation.Element : $"{operation.Element} at {Excerpt.Of(seen.Pointer)}");
}
