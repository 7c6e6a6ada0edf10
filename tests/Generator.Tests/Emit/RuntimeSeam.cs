// The signatures of the HTTP part that generated code compiles against, until that part is merged.
#pragma warning disable
using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime
{
    public class ApiClientOptions { public ApiClientOptions() { } protected ApiClientOptions(Uri? d) { } public Uri? BaseAddress { get; set; } public ApiCredential? Credential { get; set; } }
    public enum ApiKeyLocation { Header, Query, Cookie }
    public abstract class ApiCredential
    {
        public static ApiCredential Bearer(string s, string t) => null!; public static ApiCredential Bearer(string s, Func<CancellationToken, ValueTask<string>> t) => null!;
        public static ApiCredential ApiKey(string s, ApiKeyLocation l, string n, string t) => null!; public static ApiCredential ApiKey(string s, ApiKeyLocation l, string n, Func<CancellationToken, ValueTask<string>> t) => null!;
        public static ApiCredential Basic(string s, string t, string u) => null!;
    }
    public class ApiClientException : Exception { }
    public class ApiException : ApiClientException { }
    public class ApiException<TError> : ApiException { }
    public sealed class Page<T> { public Page(IReadOnlyList<T>? values, string? cursor) { } }
    public class AsyncPageable<T> { }
}
namespace Upstash.Workflow.Runtime.Internal
{
    public sealed class ApiDescription { public required string ClientName { get; init; } public string? UserAgent { get; init; } }
    public sealed class ApiOperation { public ApiOperation(string n, string m, string p) { } public string[][] Security { get; init; } public ApiError[] Errors { get; init; } }
    public abstract class ApiError { public static ApiError Json<T, TItem>(int f, int t) where TItem : struct, IJsonItem<T> => null!; }
    public sealed class ApiRequest { public ApiRequest(ApiOperation o, string t) { } public void AddHeader(string n, string? v) { } public void SetJsonBody<T, TItem>(T b, string m = "application/json") where TItem : struct, IJsonItem<T> { } }
    public sealed class ApiPipeline : IDisposable
    {
        public ApiPipeline(ApiDescription a, ApiClientOptions o) { } public ApiPipeline(ApiDescription a, ApiClientOptions o, HttpClient h) { } public bool ValidateRequests => true; public void Dispose() { }
        public Task<T> SendAsync<T, TItem>(ApiRequest r, CancellationToken ct) where TItem : struct, IJsonItem<T> => null!; public Task<T?> SendNullableAsync<T, TItem>(ApiRequest r, CancellationToken ct) where TItem : struct, IJsonItem<T> => null!;
        public Task SendAsync(ApiRequest r, CancellationToken ct) => null!; public Task<string> SendForTextAsync(ApiRequest r, CancellationToken ct) => null!; public Task<Stream> SendForStreamAsync(ApiRequest r, CancellationToken ct) => null!;
    }
    public static class Pageable { public static AsyncPageable<T> Create<T>(string? cursor, Func<string?, CancellationToken, Task<Page<T>>> fetch, CancellationToken ct) => null!; }
}
