using System.CommandLine;

namespace RunLogs.CommandLine;

/// <summary>Turns what was typed into settings, and says what is wrong with it.</summary>
internal sealed class SettingsReader(CommandOptions options, TimeProvider clock)
{
    private const int DefaultLimit = 50;

    private readonly TimeArgument _time = new(clock);
    private readonly List<string> _errors = [];

    /// <summary>What is wrong, one sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public Settings Read(ParseResult typed)
    {
        Settings settings = new()
        {
            State = NotBlank(typed, options.State) is { } state ? StateArgument.Parse(state) : null,
            Url = NotBlank(typed, options.Url),
            Runs = [.. (typed.GetValue(options.Run) ?? []).Select(RunArgument.Parse)],
            Label = NotBlank(typed, options.Label),
            FlowControlKey = NotBlank(typed, options.FlowControlKey),
            CallerIp = NotBlank(typed, options.CallerIp),
            From = Time(typed, options.From, _time.From),
            To = Time(typed, options.To, _time.To),
            TrimBody = typed.GetValue(options.TrimBody),
            Cursor = NotBlank(typed, options.Cursor),
            PageSize = typed.GetValue(options.PageSize),
            Limit = typed.GetValue(options.All) ? null : typed.GetValue(options.Limit) ?? DefaultLimit,
            Output = typed.GetValue(options.Json) ? OutputFormat.JsonLines : OutputFormat.Text,
            Service = typed.GetValue(options.Local) ? ServiceChoice.Local : ServiceChoice.FromEnvironment,
        };
        Check(settings, typed);
        return settings;
    }

    private void Check(Settings settings, ParseResult typed)
    {
        Refuse(settings.From > settings.To, "--from is later than --to: no run can match.");
        Refuse(settings.PageSize < 1, "--page-size must be at least 1.");
        Refuse(settings.Limit < 1, "--limit must be at least 1; --all shows all runs.");
        Refuse(settings.TrimBody < -1, "--trim-body must be a number of bytes, or -1 for the service's default.");
        Refuse(settings.Limit is null && typed.GetValue(options.Limit) is not null, "--all and --limit exclude each other.");
        Refuse(settings.Runs.Any(run => run.Id.Length == 0), "--run needs an id.");
        Refuse(
            settings.Runs.Count > 1 && settings.Runs.Any(run => run.CreatedAt is null),
            "Several --run need the form ID@CREATED: the service finds several runs by id and creation time only.");
    }

    private void Refuse(bool isWrong, string error)
    {
        if (isWrong)
        {
            _errors.Add(error);
        }
    }

    // An empty filter would mean no filter: a script with an unset variable must not list everything.
    private string? NotBlank(ParseResult typed, Option<string?> option)
    {
        string? text = typed.GetValue(option);
        Refuse(text is not null && string.IsNullOrWhiteSpace(text), $"{option.Name} is empty.");
        return text;
    }

    private DateTimeOffset? Time(ParseResult typed, Option<string?> option, Func<string, DateTimeOffset?> parse)
    {
        if (NotBlank(typed, option) is not { } text)
        {
            return null;
        }

        DateTimeOffset? time = parse(text.Trim());
        Refuse(time is null, $"{option.Name} {text}: not a time. Try 2h, 1d, 2026-01-31 or 2026-01-31T10:00.");
        return time;
    }
}
