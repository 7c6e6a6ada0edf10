using System.Text.RegularExpressions;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>The table in docs/reliability.md names every case, and tests that exist.</summary>
public sealed partial class FaultTableTests
{
    private const int LastCase = 59;

    // A test of the package: it shows case 58 and has a name of its own.
    private static readonly Dictionary<string, int> NamedOtherwise = new() { ["NativeTests.A_native_application_is_published_without_a_warning_and_runs"] = 58 };

    private static readonly Dictionary<string, string> Sources = Directory
        .EnumerateFiles(Path.Combine(Root(), "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static folder => folder is "bin" or "obj"))
        .ToDictionary(static file => file, File.ReadAllText);

    [Fact]
    public void Every_case_stands_in_the_table_once_and_in_order()
        => Assert.Equal(Enumerable.Range(1, LastCase), Rows().Select(row => row.Number));

    [Fact]
    public void Every_case_has_a_test_that_exists_and_carries_its_number()
        => Assert.All(Rows(), row =>
        {
            Assert.NotEmpty(row.Tests);
            Assert.All(row.Tests, test =>
            {
                Assert.True(Exists(test), $"case {row.Number}: there is no test {test}");
                Assert.Contains(row.Number, NumbersOf(test));
            });
        });

    [Fact]
    public void Every_test_of_a_fault_stands_in_the_table_under_each_of_its_numbers()
    {
        HashSet<(int, string)> listed = [.. Rows().SelectMany(row => row.Tests.Select(test => (row.Number, test)))];
        (int, string)[] written =
        [
            .. Sources.Where(source => Path.GetFileName(Path.GetDirectoryName(source.Key)) == "Faults")
                .SelectMany(source => MethodName().Matches(source.Value).Select(match => $"{Path.GetFileNameWithoutExtension(source.Key)}.{match.Groups["name"].Value}"))
                .SelectMany(test => NumbersOf(test).Select(number => (number, test))),
        ];
        Assert.NotEmpty(written);
        Assert.Equal([], written.Except(listed));
    }

    private static bool Exists(string test)
    {
        string[] parts = test.Split('.');
        return Sources.Any(source => Path.GetFileName(source.Key) == parts[0] + ".cs"
            && Regex.IsMatch(source.Value, $@"\spublic (async Task|Task|void) {Regex.Escape(parts[1])}\("));
    }

    private static IEnumerable<int> NumbersOf(string test) => NamedOtherwise.TryGetValue(test, out int number)
        ? [number]
        : Numbers().Match(test.Split('.')[1]).Groups["number"].Captures.Select(capture => int.Parse(capture.Value, System.Globalization.CultureInfo.InvariantCulture));

    private static (int Number, string[] Tests)[] Rows() =>
    [
        .. File.ReadLines(Path.Combine(Root(), "docs", "reliability.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => (
                int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture),
                TestName().Matches(match.Groups["tests"].Value).Select(test => test.Groups["name"].Value).ToArray())),
    ];

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.sln").Length == 0)
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    // | 12 | what fails | what happens | `Class.Method`, `Class.Method` |
    [GeneratedRegex(@"^\| (?<number>\d+) \|[^|]+\|[^|]+\|(?<tests>[^|]+)\|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<name>\w+\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\s(void|Task) (?<name>Case_\w+)\(")]
    private static partial Regex MethodName();

    [GeneratedRegex(@"^Case((_and)?_(?<number>\d+))+_")]
    private static partial Regex Numbers();
}
