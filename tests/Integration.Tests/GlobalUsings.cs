global using Upstash.Workflow.Integration.Tests.Support;
global using Xunit;
