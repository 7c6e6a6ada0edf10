using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Observed;

/// <summary>What a running client saw is a warning at the line of the document that would have to be mended.</summary>
public sealed class ObservedTests
{
    [Theory]
    [Covers("UWG6001")]
    [InlineData("/pets/*/tags", "UWG6001 Warning (34,5): The schema 'Pet': the service sends a member 'tags' (an array) that the document does not declare. Callers find it in Pet.AdditionalProperties. Seen in GET /pets at /pets/*/tags. [#/components/schemas/Pet]")]
    [InlineData("/next~1page", "UWG6001 Warning (14,15): The answer of GET /pets: the service sends a member 'next/page' (an array) that the document does not declare. Callers find it in ListPetsResponse.AdditionalProperties. Seen in GET /pets at /next~1page. [#/paths/~1pets/get/responses/200/content/application~1json/schema]")]
    [InlineData("/byName/rex/tags", "UWG6001 Warning (34,5): The schema 'Pet': the service sends a member 'tags' (an array) that the document does not declare. Callers find it in Pet.AdditionalProperties. Seen in GET /pets at /byName/rex/tags. [#/components/schemas/Pet]")]
    [InlineData("/pets/*/owner/tags", "UWG6001 Warning (40,9): The schema 'Pet', 'owner': the service sends a member 'tags' (an array) that the document does not declare. Callers find it in PetOwner.AdditionalProperties. Seen in GET /pets at /pets/*/owner/tags. [#/components/schemas/Pet/properties/owner]")]
    [InlineData("/pets/*/likes/tags", "UWG6001 Warning (42,9): The schema 'Pet', 'likes': the service sends a member 'tags' (an array) that the document does not declare. Callers find it among the additional properties. Seen in GET /pets at /pets/*/likes/tags. [#/components/schemas/Pet/properties/likes]")]
    public void An_unknown_member(string pointer, string expected)
        => Recorded.Run(Recorded.Observation("unknownMember", "ListPets", pointer, "no such member", "an array")).AssertDiagnostics(expected);

    [Fact]
    public void An_unknown_member_of_an_error()
        => Recorded.Run(Recorded.Observation("unknownMember", "ListPets", "/trace", "no such member", "a string", 404)).AssertDiagnostics(
            "UWG6001 Warning (32,65): The response 'Problem': the service sends a member 'trace' (a string) that the document does not declare. Callers find it in Problem.AdditionalProperties. Seen in GET /pets at /trace. [#/components/responses/Problem/content/application~1json/schema]");

    [Theory]
    [Covers("UWG6002")]
    [InlineData("/pets/*/state", "a declared value", "a string", "UWG6002 Warning (39,9): The schema 'Pet', 'state': the service sends a string that is not a declared value. Callers of Pet.State meet a value that they do not know. Seen in GET /pets at /pets/*/state. [#/components/schemas/Pet/properties/state]")]
    [InlineData("/pets/*/likes", "a declared variant", "an array", "UWG6002 Warning (42,9): The schema 'Pet', 'likes': the service sends an array that is not a declared variant. Callers of Pet.Likes meet a value that they do not know. Seen in GET /pets at /pets/*/likes. [#/components/schemas/Pet/properties/likes]")]
    public void An_unknown_value(string pointer, string expected, string found, string message)
        => Recorded.Run(Recorded.Observation("unknownValue", "ListPets", pointer, expected, found)).AssertDiagnostics(message);

    [Theory]
    [Covers("UWG6003")]
    [InlineData("/pets/*/id", "an integer of 64 bits", "a string", "UWG6003 Warning (38,9): The schema 'Pet', 'id': the service sends a string where the document says an integer of 64 bits. It is read without loss, as Pet.Id. Seen in GET /pets at /pets/*/id. [#/components/schemas/Pet/properties/id]")]
    [InlineData("/pets/*/owner/since", "an integer of 64 bits", "a number", "UWG6003 Warning (41,89): The schema 'Pet', 'owner.since': the service sends a number where the document says an integer of 64 bits. It is read without loss. Seen in GET /pets at /pets/*/owner/since. [#/components/schemas/Pet/properties/owner/allOf/1/properties/since]")]
    [InlineData("header X-Count", "the declared value", "another text", "UWG6003 Warning (11,13): The answer of GET /pets: the header 'X-Count' is not what the document says. Callers find null in its place. Seen in GET /pets at header X-Count. [#/paths/~1pets/get/responses/200/headers/X-Count]")]
    public void Another_type(string pointer, string expected, string found, string message)
        => Recorded.Run(Recorded.Observation("wrongType", "ListPets", pointer, expected, found)).AssertDiagnostics(message);

    [Theory]
    [Covers("UWG6004")]
    [InlineData("/pets/*/id", "UWG6004 Warning (38,9): The schema 'Pet', 'id': the document calls the member 'id' required, and the service leaves it out. Callers find null or an empty value in Pet.Id. Seen in GET /pets at /pets/*/id. [#/components/schemas/Pet/properties/id]")]
    [InlineData("/pets", "UWG6004 Warning (18,19): The answer of GET /pets, 'pets': the document calls the member 'pets' required, and the service leaves it out. Callers find null or an empty value in ListPetsResponse.Pets. Seen in GET /pets at /pets. [#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pets]")]
    [InlineData("/pets/*/owner/name", "UWG6004 Warning (43,60): The schema 'Owner', 'name': the document calls the member 'name' required, and the service leaves it out. Callers find null or an empty value in Owner.Name. Seen in GET /pets at /pets/*/owner/name. [#/components/schemas/Owner/properties/name]")]
    public void A_missing_member(string pointer, string message)
        => Recorded.Run(Recorded.Observation("missingRequired", "ListPets", pointer, "a required member", "nothing")).AssertDiagnostics(message);

    [Theory]
    [Covers("UWG6005")]
    [InlineData("undeclaredStatus", "ListPets", "418", 418, "UWG6005 Warning (7,7): The answer of GET /pets: the service answers with the status 418, which the document does not declare. Callers get an ApiException without a typed error. Seen in GET /pets. [#/paths/~1pets/get/responses]")]
    [InlineData("undeclaredStatus", "ListPets", "206", 206, "UWG6005 Warning (7,7): The answer of GET /pets: the service answers with the status 206, which the document does not declare. It is read as the declared successes are. Seen in GET /pets. [#/paths/~1pets/get/responses]")]
    [InlineData("undeclaredBody", "RemovePet", "a body", 204, "UWG6005 Warning (29,9): The answer of DELETE /pets/first: the service answers with a body where the document declares none. It is not read. Seen in DELETE /pets/first. [#/paths/~1pets~1first/delete/responses/204]")]
    [InlineData("undeclaredBody", "RemovePet", "a body", 200, "UWG6005 Warning (28,7): The answer of DELETE /pets/first: the service answers with a body where the document declares none. It is not read. Seen in DELETE /pets/first. [#/paths/~1pets~1first/delete/responses]")]
    public void An_undeclared_answer(string kind, string operation, string found, int status, string message)
        => Recorded.Run(Recorded.Observation(kind, operation, "", "", found, status)).AssertDiagnostics(message);

    [Fact]
    public void One_place_is_said_once_however_many_operations_lead_there()
        => Recorded.Run(
            Recorded.Observation("unknownMember", "ListPets", "/pets/*/tags", "no such member", "an array"),
            Recorded.Observation("unknownMember", "FirstPet", "/tags", "no such member", "null"),
            Recorded.Observation("unknownMember", "ListPets", "/byName/rex/tags", "no such member", "an array"),
            Recorded.Observation("unknownMember", "FirstPet", "/age", "no such member", "a number")).AssertDiagnostics(
                "UWG6001 Warning (34,5): The schema 'Pet': the service sends a member 'tags' (an array) that the document does not declare. Callers find it in Pet.AdditionalProperties. Seen in GET /pets at /pets/*/tags and in 2 other places. [#/components/schemas/Pet]",
                "UWG6001 Warning (34,5): The schema 'Pet': the service sends a member 'age' (a number) that the document does not declare. Callers find it in Pet.AdditionalProperties. Seen in GET /pets/first at /age. [#/components/schemas/Pet]");

    [Fact]
    public void Without_a_status_every_answer_is_looked_at()
        => Recorded.Run(Recorded.Observation("missingRequired", "FirstPet", "/id", "a required member", "nothing", null)).AssertDiagnostics(
            "UWG6004 Warning (38,9): The schema 'Pet', 'id': the document calls the member 'id' required, and the service leaves it out. Callers find null or an empty value in Pet.Id. Seen in GET /pets/first at /id. [#/components/schemas/Pet/properties/id]");

    [Fact]
    public void The_bundled_document_is_mended_where_its_table_stands()
    {
        GeneratorInput input = Recorded.Input(Repository.BundledSpec, Recorded.All(
            Recorded.Observation("unknownMember", "ListWorkflowRunLogs", "/runs/*/labels", "no such member", "an array"),
            Recorded.Observation("unknownValue", "ListWorkflowRunLogs", "/runs/*/workflowState", "a declared value", "a string")));

        string[] said = [.. GeneratorHarness.Run(input).Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("UWG6", StringComparison.Ordinal)).Select(GeneratorRun.Describe)];

        Assert.Equal(
            [
                "UWG6001 Warning (213,5): The schema 'WorkflowRun': the service sends a member 'labels' (an array) that the document does not declare. Callers find it in WorkflowRun.AdditionalProperties. Seen in GET /v2/workflows/logs at /runs/*/labels. [#/components/schemas/WorkflowRun]",
                "UWG6002 Warning (222,9): The schema 'WorkflowRun', 'workflowState': the service sends a string that is not a declared value. Callers of WorkflowRun.WorkflowState meet a value that they do not know. Seen in GET /v2/workflows/logs at /runs/*/workflowState. [#/components/schemas/WorkflowRun/properties/workflowState]",
            ],
            said);
    }
}
