using System.Globalization;
using Upstash.Workflow.Generator.Tests.Read;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>Text that tries to become code, a name or an address: the shared documents, and those of our own.</summary>
public sealed class HostileDocumentTests
{
    private const string Pwn = "public static class Pwned { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Pwn() { System.IO.File.WriteAllText(\"PWNED.sentinel\", \"x\"); } }";

    public static TheoryData<string> Shared => [.. SharedFiles.Names("hostile", ".yaml", ".json")];

    public static TheoryData<string> Texts =>
    [
        "ok\n}} " + Pwn,
        "ok\r" + Pwn,
        "ok\u0085" + Pwn,
        "ok\u2028" + Pwn,
        "ok\u2029" + Pwn,
        "ok\u000b" + Pwn + "\u000c" + Pwn,
        "*/ } " + Pwn + " /*",
        "]]> --> </summary> <!-- &xxe; <![CDATA[",
        "</remarks><include file=\"/etc/passwd\" path=\"*\"/><remarks>",
        "\"; } " + Pwn + " //",
        "\"\"\"\n" + Pwn + "\n\"\"\"",
        "{{Run()}} {0} }} {{ $\"{1}\"",
        "\\u0022; \\\" \\x22 \\n " + Pwn,
        "\n#error pwned\n#line 1 \"x\"\n#if FALSE\n#nullable disable",
        "\u202e\u2066\u200f\u200b\ufeff\u00ad;)tixE",
        "\udfff lone \ud83d",
        "\0\u0001\u001b\ufffe\uffff",
        "\U0001F4A3\U0001F600",
        "!?%&/()=",
        "007",
        " ",
        "..",
        "../../../etc/passwd",
        new string('n', 10_000),
        "%0d%0aHost: evil",
    ];

    public static TheoryData<string> Names => [.. HostileSnippets.All.Keys];

    [Theory]
    [MemberData(nameof(Shared))]
    public Task A_shared_document_stays_a_document(string name)
        => HostileDocument.AssertHarmless(File.ReadAllText(SharedFiles.PathOf("hostile", name)));

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public Task A_text_is_harmless_wherever_it_stands(string text) => HostileDocument.AssertHarmless(HostileSnippets.Everywhere(text));

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_document_of_our_own_stays_a_document(string name) => HostileDocument.AssertHarmless(HostileSnippets.All[name]);

    [Theory]
    [InlineData("a path with a user", "a path begins with")]
    [InlineData("a path that is an address", "a path begins with")]
    [InlineData("a path to another host", "two slashes begin the name of a host")]
    [InlineData("a path with dots", "'.' and '..' are resolved before anything is sent")]
    public void A_path_that_cannot_be_sent_as_written_is_reported(string name, string reason)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(HostileSnippets.All[name]));

        Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "UWG1007" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(reason, StringComparison.Ordinal));
    }
}
