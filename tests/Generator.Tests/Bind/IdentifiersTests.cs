using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Tests.Bind;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("workflowRunId", "WorkflowRunId")]
    [InlineData("RUN_STARTED", "RunStarted")]
    [InlineData("callerIp", "CallerIp")]
    [InlineData("callerIP", "CallerIp")]
    [InlineData("dlqId", "DlqId")]
    [InlineData("X-Rate-Limit", "XRateLimit")]
    [InlineData("HTTPServer", "HttpServer")]
    [InlineData("snake_case_name", "SnakeCaseName")]
    [InlineData("List Workflow Run Logs", "ListWorkflowRunLogs")]
    [InlineData("2fa", "Member2fa")]
    [InlineData("+1", "Member1")]
    [InlineData("", "Member")]
    [InlineData("-", "Member")]
    [InlineData("\U0001F680", "Member")]
    [InlineData("na\u00EFve", "Na\u00EFve")]
    [InlineData("nai\u0308ve", "Na\u00EFve")]
    [InlineData("\u6771\u4EAC", "\u6771\u4EAC")]
    [InlineData("a\u200Bb\u202Ec", "ABC")]
    public void Names_are_pascal_case(string text, string expected) => Assert.Equal(expected, Identifiers.Pascal(text, "Member"));

    [Fact]
    public void A_lone_surrogate_is_no_part_of_a_name() => Assert.Equal("Xy", Identifiers.Pascal("x\ud800y", "Member"));

    [Theory]
    [InlineData("PetId", "petId")]
    [InlineData("ID", "id")]
    [InlineData("Id", "id")]
    [InlineData("IPAddress", "ipAddress")]
    [InlineData("Class", "@class")]
    [InlineData("XRequestId", "xRequestId")]
    public void Arguments_are_camel_case_and_keywords_escaped(string pascal, string expected) => Assert.Equal(expected, Identifiers.Camel(pascal));

    [Fact]
    public void A_name_of_5000_characters_is_cut_and_keeps_its_identity()
    {
        string first = Identifiers.Pascal(new string('a', 5000) + "x", "Member");
        string second = Identifiers.Pascal(new string('a', 5000) + "y", "Member");

        Assert.InRange(first.Length, 1, 200);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void The_first_gets_the_name_and_the_next_a_number()
    {
        NameScope scope = NameScope.ForTypes(["Taken"]);

        Assert.Equal("Pet", scope.Allocate("Pet"));
        Assert.Equal("PET2", scope.Allocate("PET"));
        Assert.Equal("Pet3", scope.Allocate("Pet"));
        Assert.Equal("Taken2", scope.Allocate("Taken"));
    }

    [Fact]
    public void A_reserved_name_gets_a_suffix_and_a_twin_a_number()
    {
        NameScope scope = NameScope.ForMembers(["Error"]);

        Assert.Equal("ErrorValue", scope.Allocate("Error", "Value"));
        Assert.Equal("Error2", scope.Allocate("Error", "Value"));
        Assert.Equal("Pet", scope.Allocate("Pet", "Value"));
        Assert.Equal("Pet2", scope.Allocate("Pet", "Value"));
    }

    [Theory]
    [InlineData("WorkflowRun", "workflowState", "WorkflowRunState")]
    [InlineData("ListWorkflowRunLogs", "state", "ListWorkflowRunLogsState")]
    [InlineData("StepInfo", "state", "StepInfoState")]
    [InlineData("GroupedSteps", "type", "GroupedStepsType")]
    [InlineData("Pet", "pet", "PetPet")]
    public void Inline_types_are_named_by_owner_and_property(string owner, string property, string expected)
        => Assert.Equal(expected, InlineNames.Of(owner, property));

    [Theory]
    [InlineData("List Workflow Run Logs", "ListWorkflowRunLogs")]
    [InlineData("Get a pet.", "GetAPet")]
    [InlineData("Get the pet's owner", "GetThePetsOwner")]
    [InlineData("One two three four five six seven", null)]
    [InlineData("Lists pets (all of them)", null)]
    [InlineData("", null)]
    public void A_summary_names_an_operation_when_it_reads_like_a_name(string summary, string? expected)
        => Assert.Equal(expected, OperationNames.FromSummary(summary));
}
