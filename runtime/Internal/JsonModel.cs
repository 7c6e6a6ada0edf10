using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Writing;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What the JSON methods of every generated class do. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonModel
{
    /// <summary>Reads one model.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="utf8Json">The whole text; a byte order mark is skipped.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JsonException">The text is no JSON, a value has the wrong type, the root is null or more text follows.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonModel<T>
    {
        var json = new JsonScanner(utf8Json);
        T model = json.ReadModel<T>() ?? throw JsonErrors.Mismatch(utf8Json, 0, "an object", "null");
        json.End();
        return model;
    }

    /// <summary>Writes one model.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ArgumentException">A number is infinite or none, which JSON cannot say.</exception>
    /// <exception cref="InvalidOperationException">Models within models go deeper than 1 024 levels, or in a circle.</exception>
    public static void Write<T>(T model, IBufferWriter<byte> output)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonEmitter(output);
        model.WriteJson(ref json);
        json.Flush();
    }

    /// <summary>Writes one model to a string.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">The model.</param>
    /// <returns>Compact JSON.</returns>
    /// <exception cref="ArgumentException">A number is infinite or none, which JSON cannot say.</exception>
    /// <exception cref="InvalidOperationException">Models within models go deeper than 1 024 levels, or in a circle.</exception>
    public static string ToJson<T>(T model)
        where T : class, IJsonModel<T>
    {
        using var output = PooledBuffer.Rent();
        Write(model, output);
        return Encoding.UTF8.GetString(output.Written.Span);
    }

    /// <summary>Refuses a discriminator that would turn an object into one of another class.</summary>
    /// <param name="value">The value that is set.</param>
    /// <param name="allowed">The values that mean the class; case makes no difference.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value means something else.</exception>
    public static string CheckDiscriminator(string value, params string[] allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return allowed.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? value
            : throw new ArgumentException($"An object of this class is one of {string.Join(", ", allowed.Select(static text => $"'{text}'"))}.", nameof(value));
    }

    /// <summary>Refuses a discriminator that would turn an object into one of another class.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value that is set.</param>
    /// <param name="allowed">The values that mean the class; case makes no difference.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value means something else.</exception>
    public static T CheckDiscriminator<T>(T value, params string[] allowed)
        where T : struct, IOpenEnum<T>
    {
        CheckDiscriminator(value.Value, allowed);
        return value;
    }
}
