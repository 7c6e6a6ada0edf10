using System.Globalization;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Query parameters. Where the value is <see langword="null"/> nothing is written.</content>
public ref partial struct RequestUri
{
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
    public void Query(string name, int? value) => QueryFormatted(name, value);

    /// <summary>A number.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, long? value) => QueryFormatted(name, value);

    /// <summary>A number.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="ArgumentException">The number is infinite or none.</exception>
    public void Query(string name, double? value) => QueryFormatted<double>(name, value is { } number ? Finite(name, number) : null);

    /// <summary>A number.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, decimal? value) => QueryFormatted(name, value);

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
    public void Query(string name, Guid? value) => QueryFormatted(name, value);

    /// <summary>A URI as it was given.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, Uri? value) => Query(name, value?.OriginalString);

    /// <summary>A number of milliseconds.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, UnixMilliseconds? value) => QueryFormatted(name, value);

    /// <summary>A number of seconds.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void Query(string name, UnixSeconds? value) => QueryFormatted(name, value);

    /// <summary>A value of an open enumeration.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="ArgumentException">The value is the struct's default, which services read as no filter at all.</exception>
    public void QueryEnum<T>(string name, T? value)
        where T : struct, IOpenEnum<T> => Query(name, value is { } present ? Present(name, present) : null);

    /// <summary>A value that knows its own text.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="ArgumentException">The value is the struct's default, whose parts are missing.</exception>
    public void QueryValue<T>(string name, T? value)
        where T : struct, IQueryValue => Query(name, value?.ToQueryValue());

    // An empty value is legal where the document lists it.
    private static string Present<T>(string name, T value)
        where T : IOpenEnum => value.Value.Length > 0 || value.IsKnown
            ? value.Value
            : throw new ArgumentException($"{name} is empty, which would mean no filter. Leave the parameter null to not filter.", name);

    private static double Finite(string name, double value) =>
        double.IsFinite(value) ? value : throw new ArgumentException($"{name} is {Format(value)}: a finite number is required.", name);

    private void QueryFormatted<T>(string name, T? value)
        where T : struct, ISpanFormattable
    {
        if (value is { } present)
        {
            // Enough for every number; a decimal has the most digits.
            Span<char> text = stackalloc char[40];
            _ = present.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
            BeginParameter(name);
            AppendEscaped(text[..length]);
        }
    }

    private void Begin()
    {
        if (_separator != '\0')
        {
            Reserve(1)[0] = _separator;
            _length++;
        }

        _separator = '&';
    }

    private void BeginParameter(string name)
    {
        Begin();
        AppendEscaped(name);
        Reserve(1)[0] = '=';
        _length++;
    }
}
