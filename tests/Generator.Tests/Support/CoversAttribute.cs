namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>Says that a test asserts the diagnostic, where a broken document cannot: it is about the project or about us.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string id) : Attribute
{
    public string Id => id;
}
