using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Reads one value.</summary>
internal delegate T? ReadValue<T>(ref JsonScanner json);

/// <summary>Whole texts through the scanner. Only <see cref="JsonException"/> means "refused": anything else that is thrown is a finding.</summary>
internal static class Scanning
{
    public static bool Skips(ReadOnlySpan<byte> json) => TryRead(json, Skip, out _);

    public static bool TryRead<T>(ReadOnlySpan<byte> json, ReadValue<T> read, out T? value)
    {
        try
        {
            value = Read(json, read);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Null for what is read.</summary>
    public static JsonException? Refusal(ReadOnlySpan<byte> json, ReadValue<object> read)
    {
        try
        {
            Read(json, read);
            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }

    public static T? Read<T>(ReadOnlySpan<byte> json, ReadValue<T> read)
    {
        var scanner = new JsonScanner(json);
        T? value = read(ref scanner);
        scanner.End();
        return value;
    }

    public static object? Skip(ref JsonScanner json)
    {
        json.Skip();
        return null;
    }
}
