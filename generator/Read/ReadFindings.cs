using System.Globalization;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Read;

/// <summary>What one attempt at reading has to say. An attempt that is given up takes its findings with it.</summary>
internal sealed class ReadFindings
{
    private readonly List<(DiagnosticDescriptor Descriptor, SourceSpan Span, string[] Arguments)> _items = [];
    private int _unsaid;
    private SourceSpan _firstUnsaid;

    /// <summary>An error was found: there is no tree.</summary>
    public bool Failed { get; private set; }

    /// <summary>The error was a limit of <see cref="ReadBudget"/>: no other way of reading helps.</summary>
    public bool OverBudget { get; private set; }

    public void Fail(SourceSpan span, string message)
    {
        // The first error stands: what follows it is mostly its consequence.
        if (!Failed)
            _items.Add((Descriptors.Syntax, span, [message]));
        Failed = true;
    }

    public void FailOverBudget(SourceSpan span, string message)
    {
        Fail(span, message);
        OverBudget = true;
    }

    public void Warn(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
    {
        if (_items.Count < ReadBudget.MaxFindings)
            _items.Add((descriptor, span, arguments));
        else if (_unsaid++ == 0)
            _firstUnsaid = span;
    }

    public void Add(ReadFindings other)
    {
        foreach ((DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments) in other._items)
            Warn(descriptor, span, arguments);
        _unsaid += other._unsaid;
    }

    public void CopyTo(DiagnosticBag diagnostics)
    {
        foreach ((DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments) in _items.OrderBy(static item => item.Span.Start))
            diagnostics.Report(descriptor, span, arguments);
        if (_unsaid > 0)
            diagnostics.Report(Descriptors.LenientRead, _firstUnsaid, $"{_unsaid.ToString(CultureInfo.InvariantCulture)} more places like the ones reported are not listed");
    }
}
