namespace Upstash.Workflow.Generator.Bind;

/// <summary>The names that hang on the client's: taken first, because users write them.</summary>
/// <param name="Stem">The client's name without <c>Client</c>.</param>
internal sealed record ClientNames(string Client, string Options, string Auth, string Stem)
{
    /// <summary>The class with the examples; null where none are wanted.</summary>
    public string? Examples { get; private init; }

    private static readonly HashSet<string> NoiseWords = new(StringComparer.OrdinalIgnoreCase) { "REST", "API", "Service", "OpenAPI", "Swagger" };

    public static ClientNames Allocate(BindContext context)
    {
        string client = context.Settings.ClientName ?? FromTitle(context.Loaded.Document.Info?.Title);
        string stem = client.EndsWith("Client", StringComparison.Ordinal) && client.Length > 6 ? client.Substring(0, client.Length - 6) : client;
        context.TypeNames.Allocate("I" + client);
        return new ClientNames(context.TypeNames.Allocate(client), context.TypeNames.Allocate(client + "Options"), context.TypeNames.Allocate(stem + "Auth"), stem)
        {
            Examples = context.Settings.HasExamples ? context.TypeNames.Allocate(stem + "Examples") : null,
        };
    }

    /// <summary>"Upstash Workflow REST API" → <c>UpstashWorkflowClient</c>.</summary>
    private static string FromTitle(string? title)
    {
        List<string> words = Words.Split(title ?? "");
        string name = Identifiers.Join(words.Where(static word => !NoiseWords.Contains(word)), title ?? "", "Api");
        return name.EndsWith("Client", StringComparison.Ordinal) ? name : name + "Client";
    }
}
