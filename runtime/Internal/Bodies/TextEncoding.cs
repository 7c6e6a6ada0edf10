using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>The encoding that a document asks for; UTF-8 where it asks for none, or for one that .NET does not have.</summary>
internal static class TextEncoding
{
    public static Encoding Find(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
