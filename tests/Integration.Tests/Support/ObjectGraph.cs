using System.Collections;
using System.Reflection;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Finds what an object keeps in its private fields, however deep.</summary>
internal static class ObjectGraph
{
    public static IReadOnlyList<T> Find<T>(object root)
        where T : class
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance) { root };
        Queue<object> waiting = new(seen);
        List<T> found = [];
        while (waiting.TryDequeue(out object? current))
        {
            if (current is T wanted)
            {
                found.Add(wanted);
                continue;
            }

            foreach (object next in PartsOf(current).Where(seen.Add))
                waiting.Enqueue(next);
        }

        return found;
    }

    // Ours and those of HttpClient: elsewhere the way would lead through the whole framework.
    private static IEnumerable<object> PartsOf(object owner)
    {
        if (owner is IEnumerable items and not string)
            return items.Cast<object?>().OfType<object>();
        return Types(owner.GetType())
            .Where(type => type.FullName!.StartsWith("Upstash.", StringComparison.Ordinal) || type.FullName.StartsWith("System.Net.Http.", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.FieldType.IsPrimitive && !field.FieldType.IsPointer)
            .Select(field => field.GetValue(owner))
            .OfType<object>();
    }

    private static IEnumerable<Type> Types(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
