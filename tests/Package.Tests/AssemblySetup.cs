using Upstash.Workflow.Package.Tests.Support;
using Xunit.Sdk;

// Packed once for the whole run; one build at a time, as a build takes all the processors there are.
[assembly: AssemblyFixture(typeof(PackedFeed))]
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]
