using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a method returns: the bodies of all statuses that are a success.</summary>
internal sealed class SuccessBinder(SchemaBinder schemas)
{
    private static readonly StatusRange AnySuccess = new(200, 299);
    private static readonly StatusRange OnlyOk = new(200, 200);

    public ResponseModel Bind(OperationSource source)
    {
        List<SuccessBody> bodies = [.. Successes(source.Operation.Responses).Select(entry => Read(source, entry.Key, entry.Value))];
        SuccessBody? first = FirstOf(bodies);
        // What is declared for HEAD is what GET would answer with.
        if (first is null || source.HttpMethod == "HEAD")
            return new ResponseModel(ResponseKind.None, null, false, bodies.FirstOrDefault()?.Documentation ?? Documentation.None);
        if (SuccessMedia.FindJson(first.Content) is not null)
            return BindChoice(source, bodies);
        if (StreamMedia.Find(first.Content) is { } stream)
            return BindItems(source, first, stream);
        // A text can be held beside bytes; bytes that come first are read by the caller, whatever the status is.
        if (IsText(first) && bodies.Exists(static body => body.Content.Count > 0 && !IsText(body)))
            return BindChoice(source, bodies);
        ResponseKind kind = first.Content.Keys.All(MediaTypes.IsText) ? ResponseKind.Text : ResponseKind.Stream;
        return new ResponseModel(kind, null, false, first.Documentation) { Accept = SuccessMedia.AcceptFor(first.Content) };
    }

    /// <summary>The statuses of successes; none where that is 200 alone. Where nothing is said about successes, any of them may come.</summary>
    public static EquatableArray<StatusRange> FindStatuses(OperationSource source)
    {
        // Not default, which counts as a declared error, or is all there is.
        StatusRange[] declared = [.. Successes(source.Operation.Responses).Select(static entry => StatusKey.Parse(entry.Key)!).Where(static range => !StatusKey.IsError(range))];
        return declared switch
        {
            [] => new[] { AnySuccess }.ToEquatableArray(),
            [var only] when only == OnlyOk => EquatableArray<StatusRange>.Empty,
            _ => declared.ToEquatableArray(),
        };
    }

    /// <summary>The stream that an operation offers beside JSON; null when it offers none.</summary>
    public ResponseModel? BindItemStream(OperationSource source)
    {
        SuccessBody? first = FirstOf([.. Successes(source.Operation.Responses).Select(entry => Read(source, entry.Key, entry.Value))]);
        return first is not null && SuccessMedia.FindJson(first.Content) is not null && StreamMedia.Find(first.Content) is { } stream ? BindItems(source, first, stream) : null;
    }

    /// <summary>The other ways to answer than JSON, in a text or a file.</summary>
    public IEnumerable<(string Suffix, ResponseModel Response)> BindAlternatives(OperationSource source)
    {
        SuccessBody? first = FirstOf([.. Successes(source.Operation.Responses).Select(entry => Read(source, entry.Key, entry.Value))]);
        return first is null ? [] : AlternativeBinder.Find(first.Content, first.Documentation);
    }

    /// <summary>The body that decides how answers are read: a text gives way to JSON of another status, which can hold it.</summary>
    private static SuccessBody? FirstOf(List<SuccessBody> bodies)
    {
        SuccessBody? first = bodies.Find(static body => body.Content.Count > 0);
        bool isText = first is not null && first.Content.Keys.All(static key => MediaTypes.IsText(key) && StreamMedia.FormatOf(key) is null && !MediaTypes.IsJson(key));
        return isText ? bodies.Find(static body => SuccessMedia.FindJson(body.Content) is not null) ?? first : first;
    }

    /// <summary>One type, or a choice where the statuses differ. A status without a body beside one with a body gives null.</summary>
    private ResponseModel BindChoice(OperationSource source, List<SuccessBody> bodies)
    {
        var types = new List<BoundSchema>();
        foreach (SuccessBody body in bodies)
        {
            if (SuccessMedia.FindJson(body.Content) is { } json)
                types.Add(schemas.BindRoot(json.Value?.Schema, BindContext.Pointer(body.Pointer, "content", json.Key, "schema"), body.InlineName));
        }

        OtherBodiesModel? others = OthersOf(bodies);
        if (others is not null && !types.Exists(static type => type.Type is PrimitiveType { Kind: PrimitiveKind.Json }))
            types.AddRange(TypesOf(others));

        bool isNullable = types.Exists(static type => type.IsNullable) || bodies.Exists(static body => body.Content.Count == 0);
        TypeRef[] distinct = [.. types.Select(static type => type.Type).Distinct()];
        TypeRef result = distinct.Length == 1 ? distinct[0] : schemas.BindChoice(distinct, source.Name + "Result", bodies[0].Pointer);
        return new ResponseModel(ResponseKind.Json, result, isNullable, bodies.Find(static body => body.Content.Count > 0)!.Documentation)
        {
            Accept = AcceptOf(bodies),
            Others = others,
        };
    }

    /// <summary>The statuses whose body is no JSON.</summary>
    private static OtherBodiesModel? OthersOf(List<SuccessBody> bodies)
    {
        ILookup<bool, SuccessBody> others = bodies.Where(static body => body.Content.Count > 0 && SuccessMedia.FindJson(body.Content) is null).ToLookup(IsText);
        StatusRange[] declared = [.. bodies.Select(static body => body.Range)];
        IEnumerable<StatusRange> Of(bool areTexts) => others[areTexts].SelectMany(body => StatusRanges.Without(body.Range, declared));
        // Without JSON, a status that nobody declares is the text that all of them would be.
        IEnumerable<StatusRange> rest = bodies.Exists(static body => SuccessMedia.FindJson(body.Content) is not null) ? [] : StatusRanges.Without(AnySuccess, declared);
        return others.Count == 0 ? null : new OtherBodiesModel(Of(true).Concat(rest).ToEquatableArray(), Of(false).ToEquatableArray());
    }

    private static IEnumerable<BoundSchema> TypesOf(OtherBodiesModel others)
    {
        if (others.Texts.Count > 0)
            yield return new BoundSchema(PrimitiveType.Of(PrimitiveKind.String), false);
        if (others.Bytes.Count > 0)
            yield return new BoundSchema(PrimitiveType.Of(PrimitiveKind.Bytes), false);
    }

    private static bool IsText(SuccessBody body) => body.Content.Keys.All(MediaTypes.IsText);

    /// <summary>Null where plain JSON is all that is wanted: the runtime says so by itself.</summary>
    private static string? AcceptOf(List<SuccessBody> bodies)
    {
        IEnumerable<string> json = bodies.Select(static body => SuccessMedia.FindJson(body.Content)?.Key).OfType<string>().Select(static key => key.Contains('*') ? "application/json" : key);
        IEnumerable<string> others = bodies.Where(static body => SuccessMedia.FindJson(body.Content) is null).SelectMany(static body => body.Content.Keys);
        return SuccessMedia.Accept(json.Concat(others)) is { } accept && accept != "application/json" ? accept : null;
    }

    private ResponseModel BindItems(OperationSource source, SuccessBody body, KeyValuePair<string, OpenApiMediaType> stream)
    {
        string media = BindContext.Pointer(body.Pointer, "content", stream.Key);
        string name = source.Name + "Item";
        BoundSchema item = ItemBinder.Bind(schemas, stream.Value, media, name);
        StreamFormat format = StreamMedia.FormatOf(stream.Key)!.Value;
        bool isText = format == StreamFormat.EventStream && stream.Value?.Schema is null && stream.Value?.ItemSchema is null;
        TypeRef type = isText ? PrimitiveType.Of(PrimitiveKind.String) : item.Type;
        return new ResponseModel(ResponseKind.Items, type, false, body.Documentation)
        {
            Format = format,
            Accept = MediaTypes.Essence(stream.Key),
            Envelope = format == StreamFormat.EventStream ? EventEnvelopes.Find(stream.Value?.ItemSchema ?? stream.Value?.Schema) : null,
        };
    }

    private SuccessBody Read(OperationSource source, string key, OpenApiResponse response)
    {
        string own = BindContext.Pointer(source.Pointer, "responses", key);
        string? shared = response.Reference is { } reference ? References.NameOf(reference) : null;
        string pointer = response.Reference ?? own;
        string name = shared is null ? source.Name + "Response" : Identifiers.Pascal(shared, "Response") + (shared.EndsWith("Response", StringComparison.OrdinalIgnoreCase) ? "" : "Response");
        IReadOnlyDictionary<string, OpenApiMediaType> content = response.Content is { Count: > 0 } declared ? declared : new Dictionary<string, OpenApiMediaType>();
        return new SuccessBody(StatusKey.Parse(key)!, content, pointer, name, Documentations.Create(response.Description, own));
    }

    /// <summary>200 before the other 2xx in document order, then the range; <c>default</c> when nothing else is declared.</summary>
    public static IEnumerable<KeyValuePair<string, OpenApiResponse>> Successes(ElementMap<OpenApiResponse>? responses)
    {
        KeyValuePair<string, OpenApiResponse>[] all = [.. responses?.AsEnumerable() ?? []];
        KeyValuePair<string, OpenApiResponse>[] found = [.. all.Where(static entry => StatusKey.Parse(entry.Key) is { From: >= 200, To: < 300 }).OrderBy(static entry => Rank(entry.Key))];
        return found.Length > 0 ? found : all.Where(entry => entry.Key == "default" && all.Length == 1);
    }

    private static int Rank(string key) => key == "200" ? 0 : StatusKey.Parse(key) is { } range && range.From == range.To ? 1 : 2;

    /// <param name="Pointer">Where the response is declared: a shared one once for all operations.</param>
    private sealed record SuccessBody(StatusRange Range, IReadOnlyDictionary<string, OpenApiMediaType> Content, string Pointer, string InlineName, Documentation Documentation);
}
