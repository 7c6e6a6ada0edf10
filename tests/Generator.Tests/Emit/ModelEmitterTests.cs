using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis.Emit;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;
using static Upstash.Workflow.Generator.Tests.Emit.Sample;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class ModelEmitterTests
{
    private static readonly OpenEnumModel Color = OpenEnum("Color", ("Red", "red"));

    [Theory]
    [InlineData(PropertyPresence.Optional)]
    [InlineData(PropertyPresence.RequiredInResponse)]
    [InlineData(PropertyPresence.Required)]
    [InlineData(PropertyPresence.RequiredNullable)]
    internal void Every_type_compiles_in_every_presence(PropertyPresence presence)
    {
        TypeRef[] scalars = [.. Enum.GetValues<PrimitiveKind>().Select(static kind => PrimitiveType.Of(kind)), new ObjectType("Pet"), new OpenEnumType("Color")];
        TypeRef[] types =
        [
            .. scalars,
            .. scalars.Select(static type => new ListType(type, ItemIsNullable: false)),
            .. scalars.Select(static type => new ListType(type, ItemIsNullable: true)),
            .. scalars.Select(static type => new MapType(type, ValueIsNullable: true)),
            new MapType(new ListType(new MapType(Long, true), true), true),
        ];
        PropertyModel[] properties = [.. types.Select((type, index) => Property($"Value{index}", type, presence))];

        Compiling.ShouldCompile(Compiling.Emit(Object("Pet", properties)), Compiling.Emit(Color));
    }

    [Fact]
    public void A_model_without_properties_keeps_what_it_gets()
        => Assert.Equal("{\"a\":1}", RoundTrip(Object("Pet"), "{\"a\":1}"));

    [Fact]
    public void A_member_that_the_service_left_out_is_empty_and_is_not_written_back()
    {
        ObjectModel model = Object(
            "Pet",
            Property("Name", Text, PropertyPresence.RequiredInResponse),
            Property("Tags", new ListType(Text, false), PropertyPresence.RequiredInResponse),
            Property("Age", Long, PropertyPresence.Required),
            Property("Parent", new ObjectType("Pet"), PropertyPresence.RequiredInResponse));
        object pet = JsonSerializer.Deserialize("{}", Load("Pet", model))!;

        Assert.Equal("", Get(pet, "Name"));
        Assert.Empty((IReadOnlyList<string>)Get(pet, "Tags")!);
        Assert.Equal(0L, Get(pet, "Age"));
        Assert.Equal("", Get(Get(pet, "Parent")!, "Name"));
        Assert.Equal("{}", JsonSerializer.Serialize(pet));
    }

    [Fact]
    public void A_required_nullable_member_is_written_as_null()
        => Assert.Equal("{\"name\":null}", RoundTrip(Object("Pet", Property("Name", Text, PropertyPresence.RequiredNullable)), "{}"));

    [Fact]
    public void Json_goes_through_unchanged()
    {
        const string Json = """{"name":"a","color":"beige","tags":["x"],"more":{"a":{"name":"b"}},"born":1700000000001,"undeclared":[1]}""";
        ObjectModel model = Object(
            "Pet",
            Property("Name", Text),
            Property("Color", new OpenEnumType("Color")),
            Property("Tags", new ListType(Text, false)),
            Property("More", new MapType(new ObjectType("Pet"), false)),
            Property("Born", Millis));

        Assert.Equal(Json, RoundTrip(model, Json));
    }

    [Fact]
    public void A_name_of_ours_gives_way_to_a_name_of_the_document()
        => Compiling.ShouldCompile(Compiling.Emit(Object(
            "Pet",
            Property("JsonNames", Text),
            Property("_additionalProperties", Text),
            Property("_name", Text),
            Property("Name", Text, PropertyPresence.RequiredInResponse, "n1"),
            Property("name", Text, PropertyPresence.RequiredInResponse, "n2"),
            Property("member", Text),
            Property("@class", Text, PropertyPresence.Required, "class"))));

    [Fact]
    public void Types_of_the_document_named_like_ours_or_the_frameworks_do_not_capture()
    {
        string[] names =
        [
            "System", "Upstash", "String", "Object", "Task", "Uri", "List", "IReadOnlyList", "JsonElement", "Exception", "Type", "Nullable",
            "Attribute", "AdditionalProperties", "JsonModel", "JsonScanner", "Runtime", "Acme", "Pets", "Values", "Int64", "Void", "Microsoft",
        ];
        string[] texts =
        [
            .. names.Select(name => Compiling.Emit(Object(
                name,
                [
                    .. names.Where(other => other != name && other != "AdditionalProperties").Select(static other => Property(other, new ObjectType(other))),
                    Property("Items", new ListType(new ObjectType("String"), false), PropertyPresence.Required),
                ]) with { UnknownMembersName = "Rest" })),
        ];

        Compiling.ShouldCompile(texts);
    }

    [Fact]
    public void Deprecated_members_and_types_are_obsolete_for_users_and_quiet_in_generated_code()
    {
        ObjectModel old = Object("Old", Property("Self", new ObjectType("Old"))) with { IsDeprecated = true };
        string pet = Compiling.Emit(Object(
            "Pet",
            Property("Nick", Text, isDeprecated: true),
            Property("Required", Text, PropertyPresence.Required, isDeprecated: true),
            Property("Old", new ListType(new ObjectType("Old"), false))));

        Compiling.ShouldCompile(pet, Compiling.Emit(old));
        Assert.Contains("#pragma warning disable CS0612, CS0618", pet, StringComparison.Ordinal);
        Assert.Single(pet.Split("[global::System.Obsolete(").Skip(1));
    }

    [Fact]
    public void A_file_that_names_nothing_deprecated_disables_no_warning()
        => Assert.DoesNotContain("#pragma", Compiling.Emit(Object("Pet", Property("Name", Text))), StringComparison.Ordinal);

    [Fact]
    public void Documentation_is_the_documents_with_its_pointer_or_a_neutral_sentence()
    {
        Documentation documentation = new("The `name`.", new[] { "At most 3.", "Default: x." }.ToEquatableArray(), "#/components/schemas/Pet");
        string text = Compiling.Emit(Object("Pet", Property("Name", Text) with { Documentation = documentation }, Property("Age", Long)));

        Assert.Contains(
            """
                /// <summary>The <c>name</c>.</summary>
                /// <remarks>
                /// <para>At most 3.</para>
                /// <para>Default: x.</para>
                /// <para><c>#/components/schemas/Pet</c></para>
                /// </remarks>
                public string? Name { get; init; }

                /// <summary>The member <c>age</c>.</summary>
                public long? Age { get; init; }
            """,
            text,
            StringComparison.Ordinal);
    }

    private static string RoundTrip(ObjectModel model, string json)
    {
        Type type = Load(model.Name, model);
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);
    }

    private static Type Load(string name, ObjectModel model)
    {
        using MemoryStream stream = new();
        EmitResult result = Compiling.ShouldCompile(Compiling.Emit(model), Compiling.Emit(Color))
            .Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        return Assembly.Load(stream.ToArray()).GetType("Acme.Pets." + name, throwOnError: true)!;
    }

    private static object? Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target);
}
