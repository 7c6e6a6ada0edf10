using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;
using static Upstash.Workflow.Generator.Tests.Emit.Sample;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class QueryEmitterTests
{
    private static readonly ParameterLimits AllLimits = new("1", true, "9.5", false, 1, 2, 3, 4);

    private static readonly string Color = Compiling.Emit(OpenEnum("Color", ("Red", "red")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_type_compiles_with_every_limit(bool isRequired)
    {
        TypeRef[] scalars =
        [
            .. Enum.GetValues<PrimitiveKind>().Where(static kind => kind != PrimitiveKind.File).Select(static kind => PrimitiveType.Of(kind)),
            new OpenEnumType("Color"),
            new PairType("Span"),
        ];
        TypeRef[] types = [.. scalars, .. scalars.Select(static type => new QueryValuesType(type, QueryListFormat.Pipe))];
        ParameterModel[] parameters = [.. types.Select((type, index) => Parameter($"Value{index}", type, isRequired, limits: AllLimits))];
        QueryModel query = Query("PetsQuery", parameters) with { Pairs = new[] { Span() }.ToEquatableArray() };

        Compiling.ShouldCompile(Compiling.Emit(query), Color);
    }

    [Fact]
    public void Limits_are_checked_where_they_say_something()
    {
        string text = Compiling.Emit(Query(
            "PetsQuery",
            Parameter("Count", Long, limits: AllLimits),
            Parameter("Name", Text, limits: AllLimits),
            Parameter("Since", Millis, limits: AllLimits),
            Parameter("Ids", new QueryValuesType(Text, QueryListFormat.Comma), limits: AllLimits)));
        string[] checks = [.. text.Split('\n').Where(static line => line.Contains("ParameterGuard", StringComparison.Ordinal)).Select(static line => line.Trim().Replace("internal_::ParameterGuard.", ""))];

        Assert.Equal(
            [
                "Minimum(\"count\", Count, 1m, exclusive: true);",
                "Maximum(\"count\", Count, 9.5m, exclusive: false);",
                "MinLength(\"name\", Name, 1);",
                "MaxLength(\"name\", Name, 2);",
                "Minimum(\"since\", Since?.Value, 1m, exclusive: true);",
                "Maximum(\"since\", Since?.Value, 9.5m, exclusive: false);",
                "MinItems(\"ids\", Ids, 3);",
                "MaxItems(\"ids\", Ids, 4);",
            ],
            checks);
    }

    [Fact]
    public void A_limit_that_is_no_number_is_not_printed()
        => Assert.DoesNotContain(
            "Pwned",
            Compiling.Emit(Query("PetsQuery", Parameter("Count", Long, limits: ParameterLimits.None with { Maximum = "1m, false); Pwned(" }))),
            StringComparison.Ordinal);

    [Fact]
    public void An_empty_cursor_is_not_sent()
        => Assert.Contains(
            "uri.Query(\"next\", Cursor is \"\" ? null : Cursor);",
            Compiling.Emit(Query("PetsQuery", Parameter("Cursor", Text, isCursor: true, wireName: "next"))),
            StringComparison.Ordinal);

    [Fact]
    public void A_query_without_limits_still_validates()
        => Compiling.ShouldCompile(Compiling.Emit(Query("PetsQuery", Parameter("Name", Text))));

    [Fact]
    public void A_deprecated_parameter_is_obsolete_unless_it_must_be_set()
    {
        string text = Compiling.Emit(Query("PetsQuery", Parameter("Name", Text, isDeprecated: true), Parameter("Id", Text, isRequired: true, isDeprecated: true)));

        Assert.Single(text.Split("[global::System.Obsolete(").Skip(1));
        Compiling.ShouldCompile(text);
    }

    [Fact]
    public void Pairs_come_from_tuples_of_numbers_and_dates()
    {
        QueryModel query = Query("PetsQuery", Parameter("Spans", new QueryValuesType(new PairType("Span"), QueryListFormat.Comma))) with
        {
            Pairs = new[] { Span() }.ToEquatableArray(),
        };

        Compiling.ShouldCompile(
            Compiling.Emit(query),
            """
            using System;
            using Acme.Pets;
            using Upstash.Workflow.Runtime;

            namespace User;

            internal static class Uses
            {
                public static PetsQuery One => new() { Spans = new Span("a", 1700000000001) };
                public static PetsQuery Many => new() { Spans = [("a", 1700000000001), ("b", DateTimeOffset.UtcNow), new("c", 3)] };
                public static Span Number => ("a", 17);
                public static Span Date => ("a", DateTimeOffset.UtcNow);
                public static Span Exact => ("a", new UnixMilliseconds(1));
                public static bool Same => Number == Date && Number.ToString() == Date.ToQueryValue();
            }
            """);
    }

    [Fact]
    public void Pairs_of_other_types_and_of_keywords_compile()
    {
        PairModel pair = new("Odd", Documentation.None, Part("Class", PrimitiveKind.Guid), Part("Int", PrimitiveKind.Int32), "'");

        Compiling.ShouldCompile(Compiling.Emit(Query("PetsQuery", Parameter("Odd", new PairType("Odd"))) with { Pairs = new[] { pair }.ToEquatableArray() }));
    }

    private static PairModel Span() => new("Span", Documentation.None, Part("Id", PrimitiveKind.String), Part("At", PrimitiveKind.UnixMilliseconds), "@");

    private static PairMember Part(string name, PrimitiveKind kind) => new(name, name, kind, Documentation.None);
}
