using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A project of 200 files and about 650 KB of C#, the same on every run, and somebody who types in it.</summary>
internal static class SyntheticProject
{
    public const int FileCount = 200;
    private const int MembersPerFile = 7;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>The project, and then the project after each of so many keystrokes.</summary>
    public static IReadOnlyList<CSharpCompilation> Type(int keystrokes)
    {
        SyntaxTree[] trees = [.. Enumerable.Range(0, FileCount).Select(static file => Parse(file, keystroke: 0))];
        var compilations = new List<CSharpCompilation> { CSharpCompilation.Create("Synthetic", trees, References()) };
        for (int keystroke = 1; keystroke <= keystrokes; keystroke++)
        {
            // 37 and 200 have no common factor: the edits visit every file.
            int file = keystroke * 37 % FileCount;
            SyntaxTree edited = Parse(file, keystroke);
            compilations.Add(compilations[^1].ReplaceSyntaxTree(trees[file], edited));
            trees[file] = edited;
        }

        return compilations;
    }

    private static SyntaxTree Parse(int file, int keystroke)
        => CSharpSyntaxTree.ParseText(Source(file, keystroke), ParseOptions, $"Part{file}.cs", Encoding.UTF8);

    private static string Source(int file, int keystroke)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Acme.Shop.Area{{file % 20}};

            /// <summary>Part {{file}} of a project that nobody wrote.</summary>
            public sealed class Part{{file}}
            {
                public int Typed => {{keystroke}};

            """);
        for (int member = 0; member < MembersPerFile; member++)
            text.Append(CultureInfo.InvariantCulture, $$"""

                private readonly Dictionary<string, int> _counts{{member}} = new(StringComparer.Ordinal);

                /// <summary>How often the words came, of which there are at least {{member}}.</summary>
                public IReadOnlyDictionary<string, int> Count{{member}}(IEnumerable<string> words)
                {
                    foreach (string word in words.Where(static word => word.Length > {{member}}))
                    {
                        _counts{{member}}.TryGetValue(word, out int count);
                        _counts{{member}}[word] = count + {{file}};
                    }

                    return _counts{{member}};
                }

                """);
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<MetadataReference> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
}
