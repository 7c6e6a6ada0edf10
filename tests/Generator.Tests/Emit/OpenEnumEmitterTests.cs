using Upstash.Workflow.Generator.Model;
using static Upstash.Workflow.Generator.Tests.Emit.Sample;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class OpenEnumEmitterTests
{
    [Fact]
    public void Users_switch_on_constants_and_compare_values()
        => Compiling.ShouldCompile(
            Compiling.Emit(OpenEnum("Color", ("Red", "red"), ("Blue", "blue"))),
            """
            namespace User;

            internal static class Uses
            {
                public static bool IsWarm(Acme.Pets.Color color) => color == Acme.Pets.Color.Red || color == "orange";

                public static int Number(Acme.Pets.Color color) => color.Value switch
                {
                    Acme.Pets.Color.Values.Red => 1,
                    Acme.Pets.Color.Values.Blue => 2,
                    _ => color.IsKnown ? 3 : 4,
                };
            }
            """);

    [Fact]
    public void Known_values_are_listed_one_a_line_when_there_are_many()
    {
        string text = Compiling.Emit(OpenEnum("Color", [.. Enumerable.Range(1, 9).Select(static i => ($"AVeryLongName{i}", $"v{i}"))]));

        Assert.Contains(
            """
                public bool IsKnown => Value is Values.AVeryLongName1
                    or Values.AVeryLongName2
            """,
            text,
            StringComparison.Ordinal);
        Compiling.ShouldCompile(text);
    }

    // The compiler needs half a minute for a pattern of 2 000 alternatives.
    [Fact]
    public void Known_values_are_looked_up_when_they_are_more_than_a_pattern_takes()
    {
        string text = Compiling.Emit(OpenEnum("Color", [("_known", "x"), .. Enumerable.Range(1, 2000).Select(static i => ($"V{i}", $"v{i}"))]));

        Assert.Contains("public bool IsKnown => _known_.Contains(Value);", text, StringComparison.Ordinal);
        Compiling.ShouldCompile(text);
    }

    [Fact]
    public void An_enum_without_values_compiles() => Compiling.ShouldCompile(Compiling.Emit(OpenEnum("Color")));

    [Fact]
    public void A_deprecated_enum_compiles() => Compiling.ShouldCompile(Compiling.Emit(OpenEnum("Color", ("Red", "red")) with { IsDeprecated = true }));

    [Fact]
    public void Constants_named_like_our_field_or_the_types_of_the_framework_compile()
        => Compiling.ShouldCompile(Compiling.Emit(OpenEnum("Color", ("_value", "a"), ("System", "b"), ("String", "c"), ("@class", "d"), ("Create", "e"))));

    [Fact]
    public void Wire_values_stay_byte_for_byte()
    {
        string text = Compiling.Emit(OpenEnum("Color", ("Odd", "\"; } //\u2028\n</summary>")));

        Assert.Contains("public const string Odd = \"\\\"; } //\\u2028\\n</summary>\";", text, StringComparison.Ordinal);
        Compiling.ShouldCompile(text);
    }

    [Fact]
    public void One_value_whose_name_fills_the_line_compiles()
        => Compiling.ShouldCompile(Compiling.Emit(Sample.OpenEnum("Reason", (new string('A', 160), "a"))));
}
