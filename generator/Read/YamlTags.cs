using YamlDotNet.Core.Events;

namespace Upstash.Workflow.Generator.Read;

/// <summary>The standard tags. Every other tag is ignored, and none ever makes an object.</summary>
internal static class YamlTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    public static ScalarKind Kind(Scalar scalar, string value, bool isPlain)
    {
        if (scalar.Tag.IsEmpty)
            return isPlain ? ScalarRules.Classify(value) : ScalarKind.String;
        if (scalar.Tag.IsNonSpecific)
            return ScalarKind.String;

        // A tag asks for a reading; what the text cannot be stays a string.
        ScalarKind kind = ScalarRules.Classify(value);
        return scalar.Tag.Value switch
        {
            Prefix + "str" => ScalarKind.String,
            Prefix + "null" => ScalarKind.Null,
            Prefix + "bool" => kind == ScalarKind.Boolean ? kind : ScalarKind.String,
            Prefix + "int" => kind == ScalarKind.Integer ? kind : ScalarKind.String,
            Prefix + "float" => kind is ScalarKind.Integer or ScalarKind.Number ? ScalarKind.Number : ScalarKind.String,
            _ => isPlain ? kind : ScalarKind.String,
        };
    }
}
