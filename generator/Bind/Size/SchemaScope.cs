namespace Upstash.Workflow.Generator.Bind;

/// <summary>Metadata <c>Schemas</c>.</summary>
internal enum SchemaScope
{
    /// <summary>Every component has its type: a client of a part of an API is still its vocabulary.</summary>
    All,

    /// <summary>Only what operations refer to.</summary>
    Used,
}
