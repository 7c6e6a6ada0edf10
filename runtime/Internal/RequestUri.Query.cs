using System.Globalization;
using System.Runtime.CompilerServices;
using Upstash.Workflow.Runtime.Internal.Writing;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Query parameters. Where the value is <see langword="null"/> nothing is written.</content>
public ref partial struct RequestUri
{
    // Seventeen digits, the sign, the point and an exponent.
    private const int MaxDoubleLength = 32;

    /// <summary>A text.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, string? value)
    {
        if (value is not null)
        {
            BeginParameter(name);
            AppendEscaped(value);
        }
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, bool? value) => Query(name, value is { } present ? present ? "true" : "false" : null);

    /// <summary>A number.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, int? value) => QueryPlain(name, value);

    /// <summary>A number.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, long? value) => QueryPlain(name, value);

    /// <summary>A number.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="ArgumentException">The number is infinite or none.</exception>
    public void Query(string name, double? value)
    {
        if (value is { } present)
        {
            Span<char> text = stackalloc char[MaxDoubleLength];
            _ = Finite(name, present).TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
            BeginParameter(name);
            AppendEscaped(text[..length]);
        }
    }

    /// <summary>A number.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, decimal? value) => QueryPlain(name, value);

    /// <summary>A date and time of RFC 3339, <c>Z</c> for offset zero.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Span<char> text = stackalloc char[Rfc3339.MaxLength];
            _ = Rfc3339.TryFormat(present, text, out int length);
            BeginParameter(name);
            AppendEscaped(text[..length]);
        }
    }

    /// <summary>A date.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, DateOnly? value)
    {
        if (value is { } present)
        {
            Span<char> text = stackalloc char[Rfc3339.MaxLength];
            _ = Rfc3339.TryFormat(present, text, out int length);
            BeginParameter(name);
            AppendEscaped(text[..length]);
        }
    }

    /// <summary>A time of day.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, TimeOnly? value)
    {
        if (value is { } present)
        {
            Span<char> text = stackalloc char[Rfc3339.MaxLength];
            _ = Rfc3339.TryFormat(present, text, out int length);
            BeginParameter(name);
            AppendEscaped(text[..length]);
        }
    }

    /// <summary>A UUID.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, Guid? value) => QueryPlain(name, value);

    /// <summary>A URI as it was given.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, Uri? value) => Query(name, value?.OriginalString);

    /// <summary>A number of milliseconds.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, UnixMilliseconds? value) => QueryPlain(name, value?.Value);

    /// <summary>A number of seconds.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, UnixSeconds? value) => QueryPlain(name, value?.Value);

    /// <summary>A value of an open enumeration.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="ArgumentException">The value is the struct's default, which services read as no filter at all.</exception>
    public void QueryEnum<T>(string name, T? value)
        where T : struct, IOpenEnum<T>
    {
        if (value is { } present)
        {
            Query(name, present.Value.Length > 0 || present.IsKnown ? present.Value : throw Missing(name));
        }
    }

    /// <summary>A value that knows its own text.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="ArgumentException">The value is the struct's default, whose parts are missing.</exception>
    public void QueryValue<T>(string name, T? value)
        where T : struct, IQueryValue
    {
        if (value is { } present)
        {
            BeginParameter(name);
            present.AppendTo(ref this);
        }
    }

    // An empty value is legal where the document lists it.
    private static ArgumentException Missing(string name) =>
        new($"{name} is empty, which would mean no filter. Leave the parameter null to not filter.", name);

    private static double Finite(string name, double value) =>
        double.IsFinite(value) ? value : throw new ArgumentException($"{name} is {Format(value)}: a finite number is required.", name);

    private void QueryPlain<T>(string name, T? value)
        where T : struct, ISpanFormattable
    {
        if (value is { } present)
        {
            BeginParameter(name);
            AppendPlain(present);
        }
    }

    private void Begin()
    {
        if (_separator != '\0')
        {
            Append(_separator);
        }

        _separator = '&';
    }

    private void BeginParameter(string name)
    {
        if (name.Length <= PercentPlain.MaxLength && TryBeginParameter(name))
        {
            return;
        }

        Begin();
        AppendEncoded(name);
        Append('=');
    }

    // Nearly every name: all of it with one look at the room. Nothing is written unless it is true.
    // Not inlined: within a query of many parameters the compiler would give up inlining what this calls.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryBeginParameter(string name)
    {
        ref char end = ref End(PercentPlain.MaxLength + 2);
        int start = _separator == '\0' ? 0 : 1;
        end = _separator;
        if (!PercentPlain.TryCopy(name, ref Unsafe.Add(ref end, start)))
        {
            return false;
        }

        Unsafe.Add(ref end, start + name.Length) = '=';
        _length += start + name.Length + 1;
        _separator = '&';
        return true;
    }
}
