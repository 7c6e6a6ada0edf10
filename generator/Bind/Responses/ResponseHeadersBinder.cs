using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The classes of declared headers. Where the headers themselves give a name, all answers with the same ones share a class.</summary>
internal sealed class ResponseHeadersBinder(BindContext context, SchemaBinder schemas)
{
    private readonly HeaderBinder _headers = new(context, schemas);
    private readonly List<ResponseHeadersModel> _models = [];
    private readonly Dictionary<string, List<int>> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _errors = new(StringComparer.Ordinal);

    public IReadOnlyList<ResponseHeadersModel> Models => _models;

    /// <summary>The class for the headers of an operation's successes; null when they declare none.</summary>
    public string? Bind(OperationSource source, PagingModel? paging)
        => Bind(source, DeclaredHeaders.Find(source, paging, context), source.Name, source.Name);

    /// <summary>The class for the headers of an error; null when it declares none. Errors of an operation that declare the same ones share it.</summary>
    /// <param name="place">Where the response is declared: a shared one is bound once.</param>
    /// <param name="error">What the error is called.</param>
    public string? BindError(OperationSource source, KeyValuePair<string, OpenApiResponse> response, string place, string error)
    {
        if (!_errors.TryGetValue(place, out string? name))
        {
            // 'default' alone is what successes declare, too.
            bool isSuccess = SuccessBinder.Successes(source.Operation.Responses).Any(success => success.Key == response.Key);
            string owner = isSuccess ? source.Name : response.Value.Reference is null ? source.Name + "Error" : error;
            _errors[place] = name = Bind(source, DeclaredHeaders.Find(source, [response], context), owner, error);
        }

        return name;
    }

    /// <param name="owner">What the class is called after if its headers give no name.</param>
    /// <param name="other">What it is called after if that name is taken.</param>
    private string? Bind(OperationSource source, IReadOnlyList<DeclaredHeader> declared, string owner, string other)
    {
        if (declared.Count == 0)
            return null;
        string? common = CommonName(declared);
        string first = (common ?? owner) + "Headers";
        string wanted = owner == other || context.TypeNames.IsFree(first) ? first : other + "Headers";
        NameScope members = NameScope.ForMembers(wanted, ReservedNames.HeadersMembers);
        EquatableArray<ResponseHeaderModel> headers = declared.Select(header => _headers.Bind(header, common ?? owner, members)).ToEquatableArray();
        return Share(common ?? owner, headers) ?? Add(source, wanted, common ?? owner, headers);
    }

    private string Add(OperationSource source, string wanted, string owner, EquatableArray<ResponseHeaderModel> headers)
    {
        string name = context.AllocateType(wanted, $"The response headers of {source.Element}", source.Pointer, ReservedNames.HeadersMembers);
        if (!_shared.TryGetValue(owner, out List<int> places))
            _shared[owner] = places = [];
        places.Add(_models.Count);
        _models.Add(new ResponseHeadersModel(name, headers));
        return name;
    }

    /// <summary>Headers that differ in their descriptions only are the same; what they do not agree on is not said.</summary>
    private string? Share(string owner, EquatableArray<ResponseHeaderModel> headers)
    {
        foreach (int place in _shared.TryGetValue(owner, out List<int> places) ? places : [])
        {
            ResponseHeadersModel known = _models[place];
            if (!known.Headers.Select(WithoutWords).SequenceEqual(headers.Select(WithoutWords)))
                continue;
            _models[place] = known with { Headers = known.Headers.Zip(headers, Agree).ToEquatableArray() };
            return known.Name;
        }

        return null;
    }

    private static ResponseHeaderModel Agree(ResponseHeaderModel one, ResponseHeaderModel other)
        => one.Documentation.Summary == other.Documentation.Summary ? one : WithoutWords(one);

    private static ResponseHeaderModel WithoutWords(ResponseHeaderModel header) => header with { Documentation = Documentation.None };

    /// <summary><c>X-RateLimit-Limit</c> and <c>X-RateLimit-Reset</c> are <c>XRateLimit</c>; headers that begin differently have no common name.</summary>
    private static string? CommonName(IReadOnlyList<DeclaredHeader> declared)
    {
        List<string> common = Words.Split(declared[0].Name);
        foreach (DeclaredHeader header in declared.Skip(1))
            common = [.. common.Zip(Words.Split(header.Name), static (one, other) => (one, other)).TakeWhile(static pair => pair.one.Equals(pair.other, StringComparison.OrdinalIgnoreCase)).Select(static pair => pair.one)];
        // An X alone says nothing.
        return common.Count == 0 || (common.Count == 1 && common[0].Length == 1) ? null : Identifiers.Join(common, declared[0].Name, "Response");
    }
}
