using System.Reflection;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>Makes up arguments that a request can be made of. What comes back is what counts.</summary>
internal static class Arguments
{
    public static object?[] Of(MethodInfo method) => [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType, isFilled: true))];

    private static object? Value(Type type, bool isFilled)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return "v";
        if (plain == typeof(CancellationToken))
            return TestContext.Current.CancellationToken;
        if (plain == typeof(Uri))
            return new Uri("https://value.example");
        if (plain == typeof(Guid))
            return new Guid("123e4567-e89b-12d3-a456-426614174000");
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(QueryValues<>))
            return plain.GetMethods().First(method => method.Name == "op_Implicit" && method.GetParameters()[0].ParameterType == plain.GenericTypeArguments[0]).Invoke(null, [Value(plain.GenericTypeArguments[0], isFilled)]);
        if (plain.IsGenericType && plain.IsInterface)
            return Empty(plain);
        if (plain.IsValueType)
            return plain.GetConstructor([typeof(string)]) is { } openEnum ? openEnum.Invoke(["v"]) : Activator.CreateInstance(plain);
        return plain.IsAbstract || plain.GetConstructor(Type.EmptyTypes) is null ? null : Filled(Activator.CreateInstance(plain)!, isFilled);
    }

    private static object? Empty(Type type) => type.GenericTypeArguments switch
    {
        [var item] => Array.CreateInstance(item, 1) is var list && Value(item, isFilled: false) is { } value && Set(list, value) ? list : Array.CreateInstance(item, 0),
        [_, var item] => Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item)),
        _ => null,
    };

    private static bool Set(Array list, object value)
    {
        list.SetValue(value, 0);
        return true;
    }

    // Classes lead to each other in circles: only their own texts and numbers.
    private static object Filled(object value, bool isFilled)
    {
        bool isGenerated = value.GetType().Assembly != typeof(object).Assembly && value.GetType().Assembly != typeof(ApiCredential).Assembly;
        foreach (PropertyInfo property in isFilled && isGenerated ? value.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters() is []) : [])
        {
            if ((property.PropertyType == typeof(string) || property.PropertyType.IsValueType) && Value(property.PropertyType, isFilled: false) is { } filled)
                property.SetValue(value, filled);
        }

        return value;
    }
}
