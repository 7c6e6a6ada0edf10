using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What an operation's requests have in common. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    private static readonly (int From, int To)[] OnlyOk = [(200, 200)];

    /// <summary>Describes an operation.</summary>
    /// <param name="name">The name the client gives it.</param>
    /// <param name="method">The HTTP method, upper case.</param>
    /// <param name="pathTemplate">The path as the document writes it.</param>
    public ApiOperation(string name, string method, string pathTemplate)
    {
        Name = name;
        Method = method;
        PathTemplate = pathTemplate;
        HttpMethod = HttpMethod.Parse(method);
        IsIdempotent = method is "GET" or "HEAD" or "OPTIONS" or "PUT" or "DELETE";
    }

    /// <summary>The name the client gives it.</summary>
    public string Name { get; }

    /// <summary>The HTTP method, upper case.</summary>
    public string Method { get; }

    /// <summary>The path as the document writes it.</summary>
    public string PathTemplate { get; }

    /// <summary>
    /// Alternatives, each the keys of the schemes that go together. Empty: no credential is sent. An empty alternative: anonymous is
    /// allowed.
    /// </summary>
    public string[][] Security { get; init; } = [];

    /// <summary>
    /// The scopes that go with <see cref="Security"/>: for each alternative, for each of its schemes. Shorter, or empty, where there are none.
    /// </summary>
    public string[][][] Scopes { get; init; } = [];

    /// <summary>The server of this operation; <see langword="null"/> for the client's.</summary>
    public ApiServer? Server { get; init; }

    /// <summary>The statuses that the document declares as a success; 200 unless something else is said.</summary>
    public (int From, int To)[] SuccessStatuses { get; init; } = OnlyOk;

    /// <summary>The errors the document describes.</summary>
    public ApiError[] Errors { get; init; } = [];

    /// <summary>Statuses beside <see cref="SuccessStatuses"/> and <see cref="Errors"/> that the document declares without a body the client can type.</summary>
    public (int From, int To)[] DeclaredStatuses { get; init; } = [];

    /// <summary>Successes beside those with JSON whose body is a text: it is read as a JSON string.</summary>
    public (int From, int To)[] TextStatuses { get; init; } = [];

    /// <summary>Successes beside those with JSON whose body is anything else: it is read as a JSON string of base64.</summary>
    public (int From, int To)[] BytesStatuses { get; init; } = [];

    internal HttpMethod HttpMethod { get; }

    internal bool IsIdempotent { get; }

    // TRACE cannot have a body.
    internal bool MayChangeEachTime => !IsIdempotent && Method != "TRACE";

    internal string[] ScopesOf(int alternative, int scheme) =>
        alternative < Scopes.Length && scheme < Scopes[alternative].Length ? Scopes[alternative][scheme] : [];

    internal bool Declares(int status) =>
        Contains(SuccessStatuses, status) || FindError(status) is not null || Contains(DeclaredStatuses, status);

    internal static bool Contains((int From, int To)[] ranges, int status) => Array.Exists(ranges, range => range.From <= status && status <= range.To);

    // 404 before 4XX before default: the narrowest range is the most specific.
    internal ApiError? FindError(int status)
    {
        ApiError? narrowest = null;
        foreach (ApiError error in Errors)
        {
            bool isFor = error.From <= status && status <= error.To;
            narrowest = isFor && (narrowest is null || error.To - error.From < narrowest.To - narrowest.From) ? error : narrowest;
        }

        return narrowest;
    }
}
