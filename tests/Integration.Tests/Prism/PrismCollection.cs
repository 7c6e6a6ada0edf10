namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>Those who share the processes, one after the other: what a service behind a proxy has noted is of one test.</summary>
[CollectionDefinition(nameof(PrismCollection))]
public sealed class PrismCollection : ICollectionFixture<PrismServers>;
