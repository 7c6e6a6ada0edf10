using Upstash.Workflow.Package.Tests.Support;

// Packed once for the whole run; one build at a time, as a build takes all the processors there are.
[assembly: AssemblyFixture(typeof(PackedFeed))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
