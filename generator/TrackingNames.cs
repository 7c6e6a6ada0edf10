namespace Upstash.Workflow.Generator;

/// <summary>The steps of the pipeline, as the incremental driver reports them. Tests assert what each did.</summary>
internal static class TrackingNames
{
    public const string Documents = nameof(Documents);
    public const string Claims = nameof(Claims);
    public const string Results = nameof(Results);
    public const string Clients = nameof(Clients);
    public const string Units = nameof(Units);
    public const string Hosting = nameof(Hosting);
    public const string Registrations = nameof(Registrations);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Listings = nameof(Listings);
    public const string Observations = nameof(Observations);
    public const string Observed = nameof(Observed);
    public const string Configuration = nameof(Configuration);

    public static IReadOnlyList<string> All { get; } = [Documents, Claims, Results, Clients, Units, Hosting, Registrations, Diagnostics, Listings, Observations, Observed, Configuration];
}
