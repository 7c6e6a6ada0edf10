using static Upstash.Workflow.LocalServer.Sample.PlannedStep;

namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>The workflows of a small company.</summary>
internal static class Workloads
{
    private static readonly string[] Customers = ["ada@example.com", "zoë.müller@example.com", "sam@example.org", "tōkyō-office@example.jp", "ines@example.net"];

    public static Workload Next(Dice dice) => dice.Below(100) switch
    {
        < 34 => Order(dice),
        < 54 => Onboarding(dice),
        < 68 => Transcode(dice),
        < 82 => Index(dice),
        < 94 => Renewal(dice),
        _ => Report(dice),
    };

    private static Workload Order(Dice dice)
    {
        int order = dice.Between(10_000, 99_999);
        int cents = dice.Between(900, 48_000);
        LocalCall charge = Post("https://api.payments.example/v1/charges", $$"""{"amount":{{cents}},"currency":"eur"}""", $$"""{"id":"ch_{{dice.Text(16)}}","paid":true}""");
        return new Workload("https://shop.example.com/api/workflow/order-fulfilment", $$"""{"orderId":{{order}},"amount":{{cents}}}""",
        [
            [Run("load order", dice.Between(80, 400), $$"""{"orderId":{{order}},"lines":{{dice.Between(1, 9)}}}""")],
            [HttpCall("charge card", dice.Between(600, 2_400), charge), Run("reserve stock", dice.Between(90, 900), """{"reserved":true}""")],
            [Sleep("settle", TimeSpan.FromSeconds(dice.Between(20, 90)))],
            [Run("print label", dice.Between(200, 1_500), $$"""{"parcel":"DE{{dice.Between(100_000, 999_999)}}"}""")],
            [Notify("tell warehouse", $"order-{order}")],
        ])
        {
            Labels = dice.Below(3) == 0 ? ["checkout", "priority"] : ["checkout"],
            FlowControlKey = "payments",
            Response = """{"shipped":true}""",
        };
    }

    private static Workload Onboarding(Dice dice)
    {
        string customer = dice.OneOf<string>(Customers);
        LocalCall mail = Post("https://api.mail.example/send", $$"""{"to":"{{customer}}","template":"welcome"}""", """{"queued":true}""");
        return new Workload("https://app.example.com/api/workflow/user-onboarding", $$"""{"email":"{{customer}}"}""",
        [
            [Run("create profile", dice.Between(60, 300), $$"""{"userId":"u_{{dice.Text(8)}}"}""")],
            [HttpCall("send welcome mail", dice.Between(300, 1_200), mail)],
            [Wait("wait for confirmation", $"confirm-{customer}", TimeSpan.FromHours(2), TimeSpan.FromMinutes(dice.Waiting(50)))],
            [SleepUntil("until next morning", TimeSpan.FromHours(dice.Between(1, 6)))],
            [Run("send first tip", dice.Between(100, 500))],
        ])
        {
            Labels = ["onboarding"],
            Response = $$"""{"welcomed":"{{customer}}"}""",
        };
    }

    private static Workload Transcode(Dice dice)
    {
        string video = dice.Text(11);
        PlannedStep Size(string size, int weight) => Run($"encode {size}", dice.Between(900, 2_600) * weight, $$"""{"size":"{{size}}"}""");
        return new Workload("https://media.example.com/api/workflow/video-transcode", $$"""{"video":"{{video}}"}""",
        [
            [Run("probe", dice.Between(300, 900), """{"codec":"h264","seconds":94}""")],
            [Size("360p", 2), Size("720p", 5), Size("1080p", 9), Run("thumbnails", dice.Between(800, 2_000), """{"count":8}""")],
            [Run("publish", dice.Between(100, 600), $$"""{"url":"https://media.example.com/v/{{video}}"}""")],
        ])
        {
            Labels = ["media"],
            FlowControlKey = "encoders",
            Retries = 1,
        };
    }

    private static Workload Index(Dice dice)
    {
        string document = $"doc-{dice.Between(1, 4_000)}";
        LocalCall embed = Post("https://api.embeddings.example/v1/embed", $$"""{"document":"{{document}}","chunks":12}""", Vector(dice));
        return new Workload("https://ai.example.com/api/workflow/document-index", $$"""{"document":"{{document}}"}""",
        [
            [Run("fetch", dice.Between(100, 800), """{"bytes":48211}"""), Run("read permissions", dice.Between(50, 200), """{"public":true}""")],
            [HttpCall("embed", dice.Between(900, 4_000), embed)],
            [Invoke("summarise", Summary(dice, document))],
            [Run("upsert", dice.Between(80, 400), """{"upserted":12}""")],
        ])
        {
            Labels = ["ai", dice.OneOf("tenant-a", "tenant-b", "tenant-c")],
            FlowControlKey = "models",
            HasFailureFunction = false,
        };
    }

    private static Workload Summary(Dice dice, string document)
    {
        LocalCall model = Post("https://api.models.example/v1/chat", $$"""{"prompt":"Summarise {{document}}"}""", """{"text":"A short text about a long one."}""");
        return new Workload("https://ai.example.com/api/workflow/summarise", $$"""{"document":"{{document}}"}""",
        [
            [HttpCall("ask model", dice.Between(1_500, 9_000), model)],
            [Run("store summary", dice.Between(40, 200))],
        ])
        {
            Labels = ["ai"],
            FlowControlKey = "models",
            Response = """{"summary":"A short text about a long one."}""",
        };
    }

    private static Workload Renewal(Dice dice)
    {
        string subscription = $"sub_{dice.Text(10)}";
        LocalCall charge = Post("https://api.payments.example/v1/invoices", $$"""{"subscription":"{{subscription}}"}""", """{"status":"paid"}""");
        return new Workload("https://billing.example.com/api/workflow/subscription-renewal", $$"""{"subscription":"{{subscription}}"}""",
        [
            [Run("load subscription", dice.Between(60, 300), """{"plan":"team","seats":14}""")],
            [HttpCall("charge invoice", dice.Between(500, 2_000), charge)],
            [Run("extend", dice.Between(60, 200)), Run("mail receipt", dice.Between(200, 700))],
        ])
        {
            Labels = ["billing"],
            FlowControlKey = "payments",
            Retries = dice.Between(0, 3),
        };
    }

    // The caller chose the run id, so the same id runs again and again: only id and creation time together name a run.
    private static Workload Report(Dice dice) => new("https://app.example.com/api/workflow/hourly-report", "{}",
    [
        [Run("count orders", dice.Between(200, 900), dice.Between(0, 400).ToString(System.Globalization.CultureInfo.InvariantCulture)),
         Run("count sign-ups", dice.Between(200, 900), dice.Between(0, 90).ToString(System.Globalization.CultureInfo.InvariantCulture))],
        [Run("write report", dice.Between(300, 1_200))],
    ])
    {
        RunId = "wfr_hourly-report",
        HasFailureFunction = false,
    };

    private static LocalCall Post(string url, string body, string response) => new(url, "POST")
    {
        Body = body,
        Headers = Headers.Json,
        ResponseStatus = 200,
        ResponseBody = response,
        ResponseHeaders = Headers.Json,
    };

    // Some kilobytes, so that trimBody has something to trim.
    private static string Vector(Dice dice)
        => $$"""{"vector":[{{string.Join(',', Enumerable.Range(0, 192).Select(_ => $"0.{dice.Between(100_000, 999_999)}"))}}]}""";
}
