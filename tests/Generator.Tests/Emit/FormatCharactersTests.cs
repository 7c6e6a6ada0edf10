using System.Globalization;
using Upstash.Workflow.Generator.Emit;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class FormatCharactersTests
{
    [Fact]
    public void The_table_is_category_Cf_as_this_framework_knows_it()
    {
        int[] different =
        [
            .. Enumerable.Range(0, 0x110000)
                .Where(static codePoint => FormatCharacters.Contains(codePoint)
                    != (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.Format)),
        ];

        Assert.Empty(different);
    }
}
