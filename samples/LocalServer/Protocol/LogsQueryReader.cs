using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>Reads the parameters of a request; what cannot be read is a 400 with a message. Unknown parameters are ignored.</summary>
internal sealed class LogsQueryReader
{
    private readonly IQueryCollection _pairs;
    private string? _error;

    private LogsQueryReader(IQueryCollection pairs) => _pairs = pairs;

    public static bool TryRead(
        IQueryCollection pairs,
        [NotNullWhen(true)] out LogsQuery? query,
        [NotNullWhen(false)] out string? error)
    {
        LogsQueryReader reader = new(pairs);
        LogsQuery read = reader.Read();
        error = reader._error;
        query = error is null ? read : null;
        return error is null;
    }

    private LogsQuery Read()
    {
        CheckGroupBy();
        return new LogsQuery
        {
            Cursor = Text("cursor"),
            WorkflowUrl = Text("workflowUrl"),
            WorkflowRunId = Text("workflowRunId"),
            WorkflowCreatedAt = Number("workflowCreatedAt", 0),
            WorkflowRuns = Runs(),
            State = State(),
            FromDate = Number("fromDate", 0),
            ToDate = Number("toDate", 0),
            Count = (int)Math.Min(Number("count", 1) ?? LogsQuery.MaximumCount, LogsQuery.MaximumCount),
            TrimBody = Number("trimBody", -1) ?? -1,
            Labels = Labels(),
            FlowControlKey = Text("flowControlKey"),
            CallerIp = Text("callerIp"),
            MessageId = Text("messageId"),
        };
    }

    private string? Text(string name) => _pairs[name].FirstOrDefault() is { Length: > 0 } text ? text : null;

    private long? Number(string name, long minimum)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= minimum)
        {
            return number;
        }

        _error ??= $"invalid {name}: {text}";
        return null;
    }

    private string? State()
    {
        string? state = Text("state");
        if (state is not null && !LocalStates.OfRuns.Contains(state) && !LocalStates.OfSteps.Contains(state))
        {
            _error ??= $"invalid state: {state}";
        }

        return state;
    }

    // Repeated names, and the comma list that the docs show: either way one of them is enough.
    private string[] Labels()
        => [.. _pairs["label"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private List<RunKey>? Runs()
    {
        if (Text("workflowRuns") is not { } text)
        {
            return null;
        }

        List<RunKey> keys = [];
        foreach (string pair in text.Split(','))
        {
            int at = pair.LastIndexOf('@');
            if (at < 1 || !long.TryParse(pair.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long createdAt))
            {
                _error ??= $"invalid workflowRuns: {pair}";
                break;
            }

            keys.Add(new RunKey(pair[..at], createdAt));
        }

        return keys;
    }

    private void CheckGroupBy()
    {
        if (Text("groupBy") is { } groupBy && groupBy != "workflowRunId")
        {
            _error ??= $"invalid groupBy: {groupBy}";
        }
    }
}
