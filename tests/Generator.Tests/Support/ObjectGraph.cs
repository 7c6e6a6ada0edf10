using System.Collections;
using System.Reflection;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>Walks everything an object holds.</summary>
internal static class ObjectGraph
{
    public static void AssertFreeOf(object root, params Type[] banned)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>([root]);
        while (pending.TryPop(out object? current))
        {
            if (!seen.Add(current))
                continue;
            Assert.DoesNotContain(banned, type => type.IsInstanceOfType(current));
            foreach (object part in Parts(current))
                pending.Push(part);
        }
    }

    private static IEnumerable<object> Parts(object value)
    {
        Type type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string or Type or Delegate || IsDescriptor(type))
            return [];
        if (value is Array array)
            return array.Cast<object?>().OfType<object>();
        IEnumerable<object> items = value is IEnumerable sequence ? sequence.Cast<object?>().OfType<object>() : [];
        return items.Concat(Fields(type).Select(field => field.GetValue(value)).OfType<object>());
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
        => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    // A descriptor is a constant of ours, shared by everything.
    private static bool IsDescriptor(Type type) => type.Name == "DiagnosticDescriptor";
}
