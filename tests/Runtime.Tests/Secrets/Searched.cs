using System.Collections;
using System.Reflection;
using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Secrets;

/// <summary>All texts that can be reached from an object by its public properties, its items and its <c>ToString</c>.</summary>
internal static class Searched
{
    private const int MaxDepth = 6;

    public static string AllTexts(object root)
    {
        var text = new StringBuilder();
        Visit(root, text, [], 0);
        return text.ToString();
    }

    private static void Visit(object? value, StringBuilder text, HashSet<object> seen, int depth)
    {
        if (value is null || depth > MaxDepth || !seen.Add(value))
        {
            return;
        }

        text.AppendLine(value.ToString());
        if (value is string or Type or MethodBase or Module or Assembly || value.GetType().IsPrimitive)
        {
            return;
        }

        foreach (object? item in value is IEnumerable items ? items.Cast<object?>() : [])
        {
            Visit(item, text, seen, depth + 1);
        }

        foreach (PropertyInfo property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            Visit(Read(property, value), text, seen, depth + 1);
        }
    }

    private static object? Read(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
