using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind.Servers;

/// <summary>Says what of the document's servers cannot be used as it stands.</summary>
internal static class ServerCheck
{
    public static void Run(ServerSource source, BindContext context)
    {
        string url = BindContext.Pointer(source.Pointer, "url");
        if (source.Url.Problem is { } problem)
        {
            context.ReportUnsupported(source.Element, problem, source.Server.Url?.Contains("://") == true ? "It is left out" : "It is left out: set BaseAddress", url);
            return;
        }

        if (source.Server.Url?.IndexOfAny(['?', '#']) >= 0)
            context.ReportUnsupported(source.Element, "it has a query or a fragment, which no request could be appended to", "It is used without", url);
        foreach (string name in source.Url.Variables)
            CheckVariable(source, name, context);
    }

    /// <summary>The one that clients use unless they are told otherwise.</summary>
    public static void RunDefault(ServerSource source, BindContext context)
    {
        if (source.Url.Address is { Scheme: "http", IsLoopback: false })
        {
            context.ReportUnsupported(
                source.Element,
                "it is plain http, where anyone can read a token",
                "The client refuses a credential there unless AllowInsecureHttp is set",
                BindContext.Pointer(source.Pointer, "url"));
        }
    }

    private static void CheckVariable(ServerSource source, string name, BindContext context)
    {
        string pointer = BindContext.Pointer(source.Pointer, "variables", name);
        string element = $"The variable '{name}' of the server '{source.Server.Url}'";
        if (ServerUrl.Find(source.Server, name) is not { } variable)
            context.ReportUnsupported(element, "it is declared nowhere", "Its value must be given", BindContext.Pointer(source.Pointer, "url"));
        else if (variable.Default is not { } value)
            context.ReportUnsupported(element, "it has no default", "Its value must be given", pointer);
        else if (variable.Enum is { Count: > 0 } values && !values.Contains(value))
            context.ReportUnsupported(element, $"its default '{value}' is none of its values", "The default is used", BindContext.Pointer(pointer, "default"));
    }
}
