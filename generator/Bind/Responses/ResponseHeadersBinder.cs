using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The classes of declared headers. Where the headers themselves give a name, operations with the same ones share a class.</summary>
internal sealed class ResponseHeadersBinder(BindContext context, SchemaBinder schemas)
{
    private readonly HeaderBinder _headers = new(context, schemas);
    private readonly List<ResponseHeadersModel> _models = [];
    private readonly Dictionary<string, List<int>> _shared = new(StringComparer.Ordinal);

    public IReadOnlyList<ResponseHeadersModel> Models => _models;

    /// <summary>The class for an operation's headers; null when it declares none.</summary>
    public string? Bind(OperationSource source, PagingModel? paging)
    {
        IReadOnlyList<DeclaredHeader> declared = DeclaredHeaders.Find(source, paging, context);
        if (declared.Count == 0)
            return null;
        string? common = CommonName(declared);
        string wanted = (common ?? source.Name) + "Headers";
        NameScope members = NameScope.ForMembers(wanted, ReservedNames.HeadersMembers);
        EquatableArray<ResponseHeaderModel> headers = declared.Select(header => _headers.Bind(header, common ?? source.Name, members)).ToEquatableArray();
        return (common is null ? null : Share(common, headers)) ?? Add(source, wanted, common, headers);
    }

    private string Add(OperationSource source, string wanted, string? common, EquatableArray<ResponseHeaderModel> headers)
    {
        string name = context.AllocateType(wanted, $"The response headers of {source.Element}", source.Pointer, ReservedNames.HeadersMembers);
        if (common is not null)
        {
            if (!_shared.TryGetValue(common, out List<int> places))
                _shared[common] = places = [];
            places.Add(_models.Count);
        }

        _models.Add(new ResponseHeadersModel(name, headers));
        return name;
    }

    /// <summary>Headers that differ in their descriptions only are the same; what they do not agree on is not said.</summary>
    private string? Share(string common, EquatableArray<ResponseHeaderModel> headers)
    {
        foreach (int place in _shared.TryGetValue(common, out List<int> places) ? places : [])
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
