using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Members: a name and a value. Where the value is <see langword="null"/> nothing is written.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes a string.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            WriteName(name);
            WriteValue(value);
        }
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a number; digits enough to read the same double again.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="ArgumentException">The number is infinite or none, which JSON cannot say.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a number with its scale: <c>1.10</c> stays <c>1.10</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a date and time of RFC 3339 with its offset.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a date, as <c>2026-01-02</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a time of day, as <c>03:04:05.678</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, TimeOnly? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a UUID with hyphens.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is not null)
        {
            WriteName(name);
            WriteValue(value);
        }
    }

    /// <summary>Writes bytes in base64.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is not null)
        {
            WriteName(name);
            WriteValue(value);
        }
    }

    /// <summary>Writes a time stamp as its number.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, UnixMilliseconds? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes a time stamp as its number.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, UnixSeconds? value)
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }

    /// <summary>Writes any value, byte for byte.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } present)
        {
            WriteName(name);
            WriteValue(present);
        }
    }
}
