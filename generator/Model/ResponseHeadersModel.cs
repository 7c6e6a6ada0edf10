using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>The headers that a document declares for answers: a class that those with the same headers share.</summary>
/// <param name="Name">The class, <c>XRateLimitHeaders</c>.</param>
internal sealed record ResponseHeadersModel(string Name, EquatableArray<ResponseHeaderModel> Headers);
