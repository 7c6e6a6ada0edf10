using System.Globalization;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Another culture until the end of the test.</summary>
internal sealed class InCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public InCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
