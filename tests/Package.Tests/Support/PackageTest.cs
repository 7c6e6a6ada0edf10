namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>Keeps the temporary folder when a test fails, for whoever looks into it.</summary>
public abstract class PackageTest(PackedFeed feed) : IDisposable
{
    protected PackedFeed Feed { get; } = feed;

    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            Feed.Keep();
        GC.SuppressFinalize(this);
    }
}
