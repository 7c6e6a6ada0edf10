using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Upstash.Workflow.Hosting.Tests.Support;

/// <summary>Keeps every entry of every category, with its fields and scopes in words.</summary>
internal sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyList<LogLine> All => [.. _lines];

    public IEnumerable<LogLine> Of(string category) => _lines.Where(line => line.Category == category);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<string> fields = [];
            if (state is IEnumerable<KeyValuePair<string, object?>> pairs)
                fields.AddRange(pairs.Select(pair => $"{pair.Key}={pair.Value}"));
            lines._scopes.ForEachScope((scope, all) => all.Add($"{scope}"), fields);
            lines._lines.Enqueue(new LogLine(category, logLevel, eventId, formatter(state, exception), string.Join(' ', fields) + exception));
        }
    }
}

internal sealed record LogLine(string Category, LogLevel Level, EventId Event, string Message, string Fields);
