using System.Reflection;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>Calls every operation of a client with plausible arguments.</summary>
internal static class Calls
{
    public const string Text = "v";

    /// <summary>One call for each operation: methods that page send the same request as their one-page twin.</summary>
    public static async Task CallAll(object root)
    {
        IEnumerable<object> clients = root.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.GetValue(root)!).Prepend(root);
        foreach (object client in clients)
        {
            foreach (MethodInfo method in client.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (typeof(Task).IsAssignableFrom(method.ReturnType))
                    await Call(client, method);
            }
        }
    }

    // What the stub answers suits few operations. What was sent is what counts.
    private static async Task Call(object client, MethodInfo method)
    {
        try
        {
            await (Task)method.Invoke(client, [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType))])!;
        }
        catch (ApiResponseException)
        {
        }
    }

    public static object? Value(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return Text;
        if (plain == typeof(CancellationToken))
            return TestContext.Current.CancellationToken;
        if (plain == typeof(Uri))
            return new Uri("https://value.example");
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(QueryValues<>))
            return plain.GetMethods().First(method => method.Name == "op_Implicit" && method.GetParameters()[0].ParameterType == plain.GenericTypeArguments[0]).Invoke(null, [Value(plain.GenericTypeArguments[0])]);
        if (plain.GetConstructor([typeof(string)]) is { } openEnum && plain.IsValueType)
            return openEnum.Invoke([Text]);
        return plain is { IsValueType: false } && plain.GetConstructor(Type.EmptyTypes) is null ? null : Filled(Activator.CreateInstance(plain)!);
    }

    private static object Filled(object value)
    {
        if (value.GetType().Assembly == typeof(object).Assembly || value.GetType().Assembly == typeof(ApiCredential).Assembly)
            return value;
        foreach (PropertyInfo property in value.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters() is []))
        {
            if (Value(property.PropertyType) is { } filled && filled.GetType().Namespace != "System.Collections.Generic")
                property.SetValue(value, filled);
        }

        return value;
    }
}
