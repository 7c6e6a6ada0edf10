using System.Text.Json;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

public sealed class OwnDocumentsTests(PackedFeed feed, OwnDocumentsConsumer consumer) : PackageTest(feed), IClassFixture<OwnDocumentsConsumer>
{
    [Fact]
    public void A_project_with_documents_of_its_own_builds_without_a_warning() => consumer.Build.IsClean();

    [Fact]
    public void Each_document_gives_a_client_as_its_metadata_says_and_the_bundled_one_makes_room()
        => Assert.Equal(
            [
                "Acme.Pets.PetStoreClient public",
                "Acme.Pets.PetStoreExamples public",
                "Acme.Shop.Billing.BillingClient internal",
                "Acme.Shop.Orders.OrderClient public",
                "Acme.Shop.Users.UsersClient public",
                "Rex",
            ],
            consumer.Run.Succeeded().Lines);

    [Fact]
    public void A_baseline_that_a_glob_catches_is_no_document()
        => Assert.Equal(
            ["document openapi.yaml", "document orders.json", "document billing.yaml", "document users.yaml", "baseline billing.accepted.yaml"],
            consumer.AdditionalFiles.Select(static file => $"{Text(file, "OpenApiClient")} {Text(file, "Filename")}{Text(file, "Extension")}"));

    [Fact]
    public void With_the_property_the_bundled_client_stands_beside_and_a_replaced_document_is_seen()
    {
        consumer.SecondBuild.IsClean();

        Assert.Equal(
            [
                "Acme.Pets.PetStoreClient public",
                "Acme.Pets.PetStoreExamples public",
                "Acme.Shop.Billing.BillingClient internal",
                "Acme.Shop.Orders.ParcelClient public",
                "Acme.Shop.Users.UsersClient public",
                "Upstash.Workflow.LogsClient public",
                "Upstash.Workflow.UpstashWorkflowClient public",
                "Rex",
            ],
            consumer.SecondRun.Succeeded().Lines);
    }

    private static string Text(JsonElement item, string metadata) => item.TryGetProperty(metadata, out JsonElement value) ? value.GetString()! : "";
}
