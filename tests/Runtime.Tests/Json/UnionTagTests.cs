using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>Choices with a discriminator some of whose branches have no name that it could be called by.</summary>
public class UnionTagTests
{
    [Theory]
    [InlineData("""{"t":"a"}""", 0)]
    [InlineData("""{"t":"b"}""", 1)]
    [InlineData("""{"t":"b2"}""", 1)]
    [InlineData("""{"t":"c"}""", 2)]
    [InlineData("""{"t":"d"}""", -1)]
    public void A_branch_without_name_is_meant_by_the_values_that_it_declares(string json, int variant) => Assert.Equal(variant, Choose(json, new UnionShape("t", [
        new VariantShape(0, JsonShapeKind.Object) { Members = ["t"], Constants = new() { ["t"] = ["a"] } },
        new VariantShape(1, JsonShapeKind.Object) { Members = ["t"], Constants = new() { ["t"] = ["b", "b2"] } },
        new VariantShape(2, JsonShapeKind.Object) { Members = ["t"], Tags = ["c"] },
    ])));

    [Fact]
    public void A_name_comes_before_a_declared_value() => Assert.Equal(1, Choose("""{"t":"x"}""", new UnionShape("t", [
        new VariantShape(0, JsonShapeKind.Object) { Members = ["t"], Constants = new() { ["t"] = ["x"] } },
        new VariantShape(1, JsonShapeKind.Object) { Members = ["t"], Tags = ["x"] },
    ])));

    [Theory]
    [InlineData("""{"t":"anything","x":1}""", 0)]
    [InlineData("""{"t":"anything","y":1}""", 1)]
    public void Where_nothing_is_known_of_its_values_the_members_decide(string json, int variant) => Assert.Equal(variant, Choose(json, new UnionShape("t", [
        new VariantShape(0, JsonShapeKind.Object) { Members = ["t", "x"], Required = ["x"] },
        new VariantShape(1, JsonShapeKind.Object) { Members = ["t", "y"], Required = ["y"] },
    ])));

    private static int Choose(string json, UnionShape union) => new JsonScanner(Encoding.UTF8.GetBytes(json)).ChooseVariant(union);
}
