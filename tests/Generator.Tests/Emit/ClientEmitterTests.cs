using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;
using static Upstash.Workflow.Generator.Tests.Emit.Sample;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class ClientEmitterTests
{
    private static readonly string[] Types =
    [
        Compiling.Emit(Object("Pet", Property("Name", Text, PropertyPresence.Required))),
        Compiling.Emit(Object("PetPage", Property("Pets", new ListType(new ObjectType("Pet"), false)), Property("Next", Text))),
        Compiling.Emit(OpenEnum("Color", ("Red", "red"))),
        Compiling.Emit(Query("PetsQuery", Parameter("Cursor", Text, isCursor: true))),
        Compiling.Emit(Query("StrictQuery", Parameter("Cursor", Text, isRequired: true, isCursor: true))),
    ];

    private static readonly OperationModel Paged = Operation("ListPets") with
    {
        MethodName = "ListPetsPageAsync",
        Query = "PetsQuery",
        Response = Json(new ObjectType("PetPage")),
        Paging = Paging("ListPetsAsync", "Next", "Pets", new ObjectType("Pet")),
    };

    private static readonly PagingModel Strict = Paging("ListPetsAsync", "Next", "Pets", new ObjectType("Pet")) with
    {
        Parameter = new PagingParameter("Cursor", Text, IsRequired: true),
    };

    public static TheoryData<string> ResponseNames => [.. Responses.Keys];

    private static Dictionary<string, ResponseModel> Responses { get; } = new()
    {
        ["none"] = new(ResponseKind.None, null, false, Documentation.None),
        ["text"] = new(ResponseKind.Text, null, false, Documentation.None),
        ["stream"] = new(ResponseKind.Stream, null, false, Documentation.None),
        ["model"] = Json(new ObjectType("Pet")),
        ["nullable model"] = Json(new ObjectType("Pet"), isNullable: true),
        ["number"] = Json(Long),
        ["nullable number"] = Json(Long, isNullable: true),
        ["nullable enum"] = Json(new OpenEnumType("Color"), isNullable: true),
        ["list"] = Json(new ListType(new ObjectType("Pet"), false)),
        ["nullable list of nullable numbers"] = Json(new ListType(Long, true), isNullable: true),
        ["anything"] = Json(PrimitiveType.Of(PrimitiveKind.Json)),
    };

    [Theory]
    [MemberData(nameof(ResponseNames))]
    public void Every_response_compiles(string name) => ShouldCompile(Operation("GetPet") with { Response = Responses[name] });

    [Fact]
    public void A_plain_call_has_a_literal_address()
        => Assert.Contains(
            "request = new(ListPetsOperation, \"/pets\");",
            Compiling.Emit(Client(Operation("ListPets"))),
            StringComparison.Ordinal);

    [Fact]
    public void Every_parameter_type_compiles_in_path_and_header()
    {
        TypeRef[] types =
        [
            .. Enum.GetValues<PrimitiveKind>().Where(static kind => kind != PrimitiveKind.File).Select(static kind => PrimitiveType.Of(kind)),
            new OpenEnumType("Color"),
            new QueryValuesType(Text, QueryListFormat.Comma),
        ];
        ParameterLimits limits = new("1", false, "2", false, 1, 2, 1, 2);
        ParameterModel[] path = [.. types.Select((type, index) => Parameter($"path{index}", type, isRequired: true, limits: limits))];
        ParameterModel[] headers =
        [
            .. types.Select((type, index) => Parameter($"header{index}", type, isRequired: true, limits: limits)),
            .. types.Select((type, index) => Parameter($"optional{index}", type, limits: limits)),
        ];
        ShouldCompile(Operation("GetPet") with
        {
            Path = Path([.. path.SelectMany(static parameter => new (string?, string?)[] { ("/", null), (null, parameter.WireName) })]),
            PathParameters = path.ToEquatableArray(),
            HeaderParameters = headers.ToEquatableArray(),
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bodies_compile(bool isRequired)
    {
        TypeRef[] types = [new ObjectType("Pet"), Long, new ListType(Text, true), new OpenEnumType("Color"), PrimitiveType.Of(PrimitiveKind.Json)];
        ShouldCompile([.. types.Select((type, index) => Operation($"PutPet{index}") with
        {
            HttpMethod = "PUT",
            Body = new RequestBodyModel(type, index == 0 ? "application/merge-patch+json" : "application/json", isRequired, Documentation.None),
        })]);
    }

    [Fact]
    public void Required_parameters_come_first_and_keep_their_order()
    {
        OperationModel operation = Operation("PutPet") with
        {
            Path = Path(("/pets/", null), (null, "id")),
            PathParameters = new[] { Parameter("id", Text, isRequired: true) }.ToEquatableArray(),
            Body = new RequestBodyModel(new ObjectType("Pet"), "application/json", false, Documentation.None),
            Query = "PetsQuery",
            HeaderParameters = new[] { Parameter("note", Text), Parameter("key", Text, isRequired: true) }.ToEquatableArray(),
        };

        Assert.Contains(
            """
                public global::System.Threading.Tasks.Task PutPetAsync(
                    string id,
                    string key,
                    api_::Pet? body = null,
                    api_::PetsQuery? query = null,
                    string? note = null,
                    global::System.Threading.CancellationToken ct = default)
                {
                    global::System.ArgumentNullException.ThrowIfNull(id);
                    global::System.ArgumentNullException.ThrowIfNull(key);
                    if (_pipeline.ValidateRequests)
                        query?.Validate();

                    internal_::RequestUri uri = new(_pipeline, PutPetOperation, "/pets/");
                    uri.AppendSegment("id", id);
                    query?.AppendTo(ref uri);
                    internal_::ApiRequest request = new(PutPetOperation, ref uri);
                    request.AddHeader("note", note);
                    request.AddHeader("key", key);
                    if (body is not null)
                    {
                        request.SetJsonBody<api_::Pet, internal_::ModelItem<api_::Pet>>(body);
                    }

                    return _pipeline.SendAsync(request, ct);
                }
            """,
            Compiling.Emit(Client(operation)),
            StringComparison.Ordinal);
        ShouldCompile(operation);
    }

    [Fact]
    public void Locals_and_fields_give_way_to_parameters_of_the_document()
    {
        string[] names = ["uri", "request", "filters", "cursor", "token", "page", "_pipeline", "@class", "json", "pipeline"];
        ParameterModel[] parameters = [.. names.Select(static name => Parameter(name, Text, isRequired: true))];
        ShouldCompile(Paged with
        {
            Path = Path([.. parameters.SelectMany(static parameter => new (string?, string?)[] { ("/", null), (null, parameter.WireName) })]),
            PathParameters = parameters.ToEquatableArray(),
        });
    }

    [Fact]
    public void Paging_compiles_with_a_required_cursor_a_body_and_a_nullable_answer()
        => ShouldCompile(
            Paged with { Query = "StrictQuery", QueryIsRequired = true, Paging = Strict },
            Paged with
            {
                Name = "SearchPets",
                MethodName = "SearchPetsPageAsync",
                Paging = Paged.Paging! with { MethodName = "SearchPetsAsync" },
                Body = new RequestBodyModel(new ObjectType("Pet"), "application/json", true, Documentation.None),
                Response = Paged.Response with { IsNullable = true },
            });

    [Fact]
    public void Errors_are_declared_and_documented()
    {
        OperationModel operation = Operation("GetPet") with
        {
            Errors = new[]
            {
                new ErrorModel(404, 404, new ObjectType("Pet"), "No such pet\n<include file='x'/>"),
                new ErrorModel(500, 599, new ListType(Text, false), ""),
            }.ToEquatableArray(),
        };
        string text = Compiling.Emit(Client(operation));

        Assert.Contains("ModelItem<api_::Pet>>(404, 404)", text, StringComparison.Ordinal);
        Assert.Contains("/// Status 404, with <see cref=\"api_::Pet\"/>.\n    /// No such pet\n    /// &lt;include file='x'/&gt;\n", text, StringComparison.Ordinal);
        ShouldCompile(operation);
    }

    [Theory]
    [InlineData("", "Security = [],")]
    [InlineData("|", "Security = [[]],")]
    [InlineData("a,b|c", "Security = [[\"a\", \"b\"], [\"c\"]],")]
    public void Security_says_what_is_sent(string alternatives, string expected)
    {
        SecurityAlternative[] security = alternatives switch
        {
            "" => [],
            "|" => [new(EquatableArray<string>.Empty)],
            _ => [.. alternatives.Split('|').Select(static alternative => new SecurityAlternative(alternative.Split(',').ToEquatableArray()))],
        };
        OperationModel operation = Operation("GetPet") with { Security = security.ToEquatableArray() };

        Assert.Contains(expected, Compiling.Emit(Client(operation)), StringComparison.Ordinal);
        ShouldCompile(operation);
    }

    [Fact]
    public void A_deprecated_operation_is_obsolete_in_class_and_interface()
    {
        OperationModel operation = Paged with { IsDeprecated = true };

        Assert.Equal(4, Compiling.Emit(Client(operation)).Split("[global::System.Obsolete(").Length - 1);
        ShouldCompile(operation);
    }

    [Fact]
    public void A_client_without_operations_compiles() => ShouldCompile();

    private static void ShouldCompile(params OperationModel[] operations)
        => Compiling.ShouldCompile([Compiling.Emit(Client(operations)), Compiling.Emit(Root(operations)), .. Types]);
}
