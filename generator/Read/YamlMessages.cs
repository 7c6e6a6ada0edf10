namespace Upstash.Workflow.Generator.Read;

/// <summary>Says in a user's words what YamlDotNet says in a parser's.</summary>
internal static class YamlMessages
{
    public const string Tab = "A tab is used for indentation; YAML allows spaces only";

    // The first phrase found in the reason decides. AtStart: the beginning of the construct is the better place to look.
    private static readonly (string Phrase, bool AtStart, string Message)[] Known =
    [
        ("found invalid tab", false, Tab),
        ("tab character that violate", false, Tab),
        ("quoted scalar, found unexpected end of stream", true, "The closing quote of this text is missing"),
        ("unexpected document indicator", true, "The closing quote of this text is missing: the document ends before it"),
        ("found wrong indentation", true, "The closing quote of this text is missing"),
        ("unknown escape character", false, "A backslash in double quotes begins an escape, and this one is unknown; the backslash itself is written '\\\\'"),
        ("expected hexadecimal number", false, "An escape lacks hexadecimal digits: '\\x' needs two, '\\u' four, '\\U' eight"),
        ("invalid Unicode", false, "This escape is no Unicode character"),
        ("could not find expected ':'", true, "A ':' is missing: a key with its value is expected here, on one line and with at most 1024 characters"),
        ("multiline plain scalar, found invalid mapping", false, "Found ':' behind a text of several lines: a key stands on one line. Check the indentation"),
        ("plain scalar value, found invalid mapping", true, "Found ': ' inside a text: put the text in quotes, or check the indentation"),
        ("Mapping values are not allowed", true, "Found ':' where no key can stand: check the indentation, or put the text in quotes"),
        ("Mapping keys are not allowed", true, "Found '?' where no key can stand: check the indentation, or put the text in quotes"),
        ("sequence entries are not allowed", true, "Found '-' where no list item can stand: check the indentation, or put the text in quotes"),
        ("Anchor before sequence entry", true, "An anchor ('&') cannot stand before '-' on the same line"),
        ("did not find expected '-' indicator", false, "A list item ('-') is expected here: check the indentation"),
        ("did not find expected key", false, "A key with ':' is expected here: check the indentation, or put the text before it in quotes"),
        ("expected ',' or ']'", true, "',' or ']' is expected here: a list in brackets is not finished"),
        ("expected ',' or '}'", true, "',' or '}' is expected here: a mapping in braces is not finished"),
        ("cannot start any token", true, "A value cannot begin with this character: put the text in quotes"),
        ("anchor or alias", true, "A name is expected behind '&' or '*', without brackets, braces and commas; a text that begins so stands in quotes"),
        ("more than one anchor", true, "A value has two anchors ('&')"),
        ("undefined tag handle", true, "The prefix of this tag ('!…!') is not declared by a %TAG line"),
        ("scanning a tag", true, "This tag ('!') is malformed; a text that begins with '!' stands in quotes"),
        ("comma at end of tag", true, "This tag ('!') ends with a comma; a text that begins with '!' stands in quotes"),
        ("ncompatible", true, "The document asks for a version of YAML that is not known: 1.2 is expected"),
        ("irective", true, "This directive ('%') is malformed or stands in the wrong place; a text that begins with '%' stands in quotes"),
        ("extra spaces in first line", false, "The empty lines before this text are indented deeper than the text"),
        ("more spaces in lines above", false, "The empty lines before this text are indented deeper than the text"),
        ("block scalar", true, "Behind '|' or '>' may stand a digit from 1 to 9, '+' or '-', then only a comment"),
        ("comment", true, "A comment ('#') needs a space before it, and cannot stand here"),
        ("content after '...'", true, "Nothing may follow '...' on its line"),
        ("end of the stream", false, "The document ends too early"),
        ("document", true, "Found a value behind the end of the document: check the indentation"),
        ("expected node content", false, "A value is expected here; a text that begins with a special character stands in quotes"),
        ("did not find expected token", false, "A value is expected here; a text that begins with a special character stands in quotes"),
    ];

    public static (string Message, bool AtStart) Explain(string reason)
    {
        foreach ((string phrase, bool atStart, string message) in Known)
        {
            if (reason.IndexOf(phrase, StringComparison.Ordinal) >= 0)
                return (message, atStart);
        }

        return ("This is no valid YAML: check the indentation, the brackets and the quotes here", false);
    }
}
