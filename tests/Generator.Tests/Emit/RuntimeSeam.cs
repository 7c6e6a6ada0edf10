// The signatures that generated code compiles against, until the runtime is merged.
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
    public readonly struct UnixMilliseconds { public UnixMilliseconds(long v) { } public long Value => 0; public static implicit operator UnixMilliseconds(DateTimeOffset v) => default; public static implicit operator UnixMilliseconds(long v) => default; }
    public readonly struct UnixSeconds { public UnixSeconds(long v) { } public long Value => 0; public static implicit operator UnixSeconds(DateTimeOffset v) => default; public static implicit operator UnixSeconds(long v) => default; }
    public sealed class AdditionalProperties : IReadOnlyDictionary<string, JsonElement>
    {
        public AdditionalProperties(IEnumerable<KeyValuePair<string, JsonElement>> m) { }
        public static AdditionalProperties Empty => null!;
        public JsonElement this[string key] => throw null!; public IEnumerable<string> Keys => throw null!; public IEnumerable<JsonElement> Values => throw null!;
        public int Count => 0; public bool ContainsKey(string key) => false; public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => throw null!;
        public bool TryGetValue(string key, out JsonElement value) => throw null!; IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }
    [CollectionBuilder(typeof(QueryValues), "Create")]
    public sealed class QueryValues<T> : IReadOnlyList<T>
    {
        [return: NotNullIfNotNull(nameof(v))] public static implicit operator QueryValues<T>?(T? v) => null; public static implicit operator QueryValues<T>(T[] v) => null!; public static implicit operator QueryValues<T>(List<T> v) => null!;
        public T this[int index] => throw null!; public int Count => 0; public IEnumerator<T> GetEnumerator() => throw null!; IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }
    public static class QueryValues { public static QueryValues<T> Create<T>(ReadOnlySpan<T> v) => null!; }
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
    public interface IJsonModel<TSelf> where TSelf : class, IJsonModel<TSelf> { static abstract TSelf ReadJson(ref JsonScanner json); void WriteJson(ref JsonEmitter json); }
    public interface IOpenEnum<TSelf> where TSelf : struct, IOpenEnum<TSelf> { string Value { get; } bool IsKnown { get; } static abstract TSelf Create(string value); }
    public interface IJsonItem<T> { }
    public readonly struct StringItem : IJsonItem<string> { } public readonly struct BooleanItem : IJsonItem<bool> { } public readonly struct Int32Item : IJsonItem<int> { } public readonly struct Int64Item : IJsonItem<long> { }
    public readonly struct DoubleItem : IJsonItem<double> { } public readonly struct DecimalItem : IJsonItem<decimal> { } public readonly struct DateTimeOffsetItem : IJsonItem<DateTimeOffset> { } public readonly struct DateOnlyItem : IJsonItem<DateOnly> { }
    public readonly struct TimeOnlyItem : IJsonItem<TimeOnly> { } public readonly struct GuidItem : IJsonItem<Guid> { } public readonly struct UriItem : IJsonItem<Uri> { } public readonly struct BytesItem : IJsonItem<byte[]> { }
    public readonly struct UnixMillisecondsItem : IJsonItem<UnixMilliseconds> { } public readonly struct UnixSecondsItem : IJsonItem<UnixSeconds> { } public readonly struct JsonItem : IJsonItem<JsonElement> { }
    public readonly struct ModelItem<T> : IJsonItem<T> where T : class, IJsonModel<T> { } public readonly struct OpenEnumItem<T> : IJsonItem<T> where T : struct, IOpenEnum<T> { }
    public readonly struct ListItem<T, TItem> : IJsonItem<IReadOnlyList<T>> where TItem : struct, IJsonItem<T> { } public readonly struct MapItem<T, TItem> : IJsonItem<IReadOnlyDictionary<string, T>> where TItem : struct, IJsonItem<T> { }
    public readonly struct NullableItem<T, TItem> : IJsonItem<T?> where T : struct where TItem : struct, IJsonItem<T> { } public readonly struct NullableReferenceItem<T, TItem> : IJsonItem<T?> where T : class where TItem : struct, IJsonItem<T> { }
    public sealed class JsonMembers { public JsonMembers(params string[] names) { } }
    public ref struct JsonScanner
    {
        public void BeginObject() { } public bool NextMember(JsonMembers members, out int index) { index = 0; return false; }
        public string? ReadString() => null; public bool? ReadBoolean() => null; public int? ReadInt32() => null; public long? ReadInt64() => null; public double? ReadDouble() => null; public decimal? ReadDecimal() => null;
        public DateTimeOffset? ReadDateTimeOffset() => null; public DateOnly? ReadDateOnly() => null; public TimeOnly? ReadTimeOnly() => null; public Guid? ReadGuid() => null; public Uri? ReadUri() => null; public byte[]? ReadBytes() => null;
        public UnixMilliseconds? ReadUnixMilliseconds() => null; public UnixSeconds? ReadUnixSeconds() => null; public JsonElement? ReadJson() => null;
        public T? ReadModel<T>() where T : class, IJsonModel<T> => null; public T? ReadEnum<T>() where T : struct, IOpenEnum<T> => null;
        public IReadOnlyList<T>? ReadList<T, TItem>() where TItem : struct, IJsonItem<T> => null; public IReadOnlyDictionary<string, T>? ReadMap<T, TItem>() where TItem : struct, IJsonItem<T> => null;
        public void ReadUnknown(ref AdditionalProperties? members) { }
    }
    public ref struct JsonEmitter
    {
        public void BeginObject() { } public void EndObject() { }
        public void Write(ReadOnlySpan<byte> n, string? v) { } public void Write(ReadOnlySpan<byte> n, bool? v) { } public void Write(ReadOnlySpan<byte> n, int? v) { } public void Write(ReadOnlySpan<byte> n, long? v) { } public void Write(ReadOnlySpan<byte> n, double? v) { }
        public void Write(ReadOnlySpan<byte> n, decimal? v) { } public void Write(ReadOnlySpan<byte> n, DateTimeOffset? v) { } public void Write(ReadOnlySpan<byte> n, DateOnly? v) { } public void Write(ReadOnlySpan<byte> n, TimeOnly? v) { } public void Write(ReadOnlySpan<byte> n, Guid? v) { }
        public void Write(ReadOnlySpan<byte> n, Uri? v) { } public void Write(ReadOnlySpan<byte> n, byte[]? v) { } public void Write(ReadOnlySpan<byte> n, UnixMilliseconds? v) { } public void Write(ReadOnlySpan<byte> n, UnixSeconds? v) { } public void Write(ReadOnlySpan<byte> n, JsonElement? v) { }
        public void WriteModel<T>(ReadOnlySpan<byte> n, T? v) where T : class, IJsonModel<T> { } public void WriteEnum<T>(ReadOnlySpan<byte> n, T? v) where T : struct, IOpenEnum<T> { }
        public void WriteList<T, TItem>(ReadOnlySpan<byte> n, IReadOnlyList<T>? v) where TItem : struct, IJsonItem<T> { } public void WriteMap<T, TItem>(ReadOnlySpan<byte> n, IReadOnlyDictionary<string, T>? v) where TItem : struct, IJsonItem<T> { }
        public void WriteNull(ReadOnlySpan<byte> n) { } public void WriteUnknown(AdditionalProperties? m) { }
    }
    public static class JsonModel { public static T Read<T>(ReadOnlySpan<byte> u) where T : class, IJsonModel<T> => null!; public static void Write<T>(T m, IBufferWriter<byte> o) where T : class, IJsonModel<T> { } public static string ToJson<T>(T m) where T : class, IJsonModel<T> => ""; }
    public sealed class JsonModelConverter<T> : JsonConverter<T> where T : class, IJsonModel<T> { public override T? Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => null; public override void Write(Utf8JsonWriter w, T v, JsonSerializerOptions o) { } }
    public sealed class OpenEnumConverter<T> : JsonConverter<T> where T : struct, IOpenEnum<T> { public override T Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => default; public override void Write(Utf8JsonWriter w, T v, JsonSerializerOptions o) { } }
    public interface IQueryValue { string ToQueryValue(); }
    public enum QueryListFormat { Repeated, Comma, Space, Pipe }
    public ref struct RequestUri
    {
        public RequestUri(string path) { } public static RequestUri ForQuery() => default; public void AppendLiteral(string t) { } public void AppendSegment(string n, string v) { } public void AppendSegment<T>(string n, T v) { }
        public void Query(string n, string? v) { } public void Query(string n, bool? v) { } public void Query(string n, int? v) { } public void Query(string n, long? v) { } public void Query(string n, double? v) { } public void Query(string n, decimal? v) { } public void Query(string n, DateTimeOffset? v) { }
        public void Query(string n, DateOnly? v) { } public void Query(string n, TimeOnly? v) { } public void Query(string n, Guid? v) { } public void Query(string n, Uri? v) { } public void Query(string n, UnixMilliseconds? v) { } public void Query(string n, UnixSeconds? v) { }
        public void QueryEnum<T>(string n, T? v) where T : struct, IOpenEnum<T> { } public void QueryValue<T>(string n, T? v) where T : struct, IQueryValue { } public void QueryList<T>(string n, QueryValues<T>? v, QueryListFormat f) { }
        public string ToStringAndDispose() => ""; public static string Format<T>(T v) => "";
    }
    public static class ParameterGuard
    {
        public static void Minimum(string n, decimal? v, decimal l, bool exclusive) { } public static void Maximum(string n, decimal? v, decimal l, bool exclusive) { }
        public static void MinLength(string n, string? v, int l) { } public static void MaxLength(string n, string? v, int l) { } public static void MinItems<T>(string n, QueryValues<T>? v, int l) { } public static void MaxItems<T>(string n, QueryValues<T>? v, int l) { }
        public static string PairPart(string n, string v, char s) => v;
    }
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
