using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>The generated client, compiled, loaded and run in this process.</summary>
internal sealed class LoadedClient : IDisposable
{
    private readonly AssemblyLoadContext _context = new("hostile", isCollectible: true);

    public LoadedClient(GeneratorRun run)
    {
        using var image = new MemoryStream();
        EmitResult result = run.Output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        image.Position = 0;
        Types = _context.LoadFromStream(image).GetTypes();
    }

    public IReadOnlyList<Type> Types { get; }

    /// <summary>The client that is created by the user: the one with options.</summary>
    public Type Root => Types.Single(type => type.IsClass && !type.IsAbstract && type.GetConstructors().Any(TakesHttpClient));

    /// <summary>Runs whatever loading can run.</summary>
    public void TouchEverything()
    {
        foreach (Type type in Types.Where(type => !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            if (type is { IsClass: true, IsAbstract: false } && type.GetConstructor(Type.EmptyTypes) is { IsPublic: true })
                Assert.NotNull(Activator.CreateInstance(type));
        }
    }

    public object Create(HttpClient http, Action<Runtime.ApiClientOptions> configure)
    {
        ConstructorInfo constructor = Root.GetConstructors().Single(TakesHttpClient);
        var options = (Runtime.ApiClientOptions)Activator.CreateInstance(constructor.GetParameters()[1].ParameterType)!;
        options.ValidateRequests = false;
        configure(options);
        return constructor.Invoke([http, options]);
    }

    /// <summary>A credential from the generated factory class, where the document has a scheme.</summary>
    public Runtime.ApiCredential? CreateCredential(string secret)
    {
        MethodInfo? factory = Types.Where(type => type is { IsAbstract: true, IsSealed: true }).SelectMany(type => type.GetMethods())
            .FirstOrDefault(method => method.ReturnType == typeof(Runtime.ApiCredential) && method.GetParameters().All(parameter => parameter.ParameterType == typeof(string)));
        return (Runtime.ApiCredential?)factory?.Invoke(null, [.. factory.GetParameters().Select(_ => secret)]);
    }

    public void Dispose() => _context.Unload();

    private static bool TakesHttpClient(ConstructorInfo constructor) => constructor.GetParameters() is [{ ParameterType: var type }, _] && type == typeof(HttpClient);
}
