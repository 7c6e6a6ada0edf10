namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// How the libraries around a container are spelled: by aliases, as <see cref="TypeNames"/> has them. Their extension methods are called as
/// static ones, since a project's own of the same name would come first.
/// </summary>
internal static class HostingNames
{
    public const string Configuration = "configuration_::";
    public const string Services = "services_::";
    public const string Logging = "logging_::";
    public const string Options = "options_::";

    public static IEnumerable<string> Directives { get; } =
    [
        "using configuration_ = global::Microsoft.Extensions.Configuration;",
        "using logging_ = global::Microsoft.Extensions.Logging;",
        "using options_ = global::Microsoft.Extensions.Options;",
        "using services_ = global::Microsoft.Extensions.DependencyInjection;",
    ];
}
