using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>Bodies that are made up after a schema.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("type: string", "\"member\"")]
    [InlineData("type: string\nmaxLength: 3", "\"mem\"")]
    [InlineData("type: string\nminLength: 8", "\"membermember\"")]
    [InlineData("type: string\nminLength: 7\nmaxLength: 7", "\"memberm\"")]
    [InlineData("type: string\nmaxLength: 0", "\"\"")]
    [InlineData("type: string\nformat: date-time", "\"2025-01-01T00:00:00Z\"")]
    [InlineData("type: string\nformat: date", "\"2025-01-01\"")]
    [InlineData("type: string\nformat: time", "\"12:00:00\"")]
    [InlineData("type: string\nformat: uuid", "\"123e4567-e89b-12d3-a456-426614174000\"")]
    [InlineData("type: string\nformat: uri", "\"https://example.com/\"")]
    [InlineData("type: string\nformat: byte", "\"dGV4dA==\"")]
    [InlineData("type: string\nformat: email", "\"user@example.com\"")]
    [InlineData("type: string\nformat: email\nmaxLength: 5", "\"membe\"")]
    [InlineData("type: string\nformat: ipv6", "\"2001:db8::1\"")]
    [InlineData("type: string\nenum: [b, a]", "\"b\"")]
    [InlineData("type: string\nenum: [b, a]\ndefault: a", "\"a\"")]
    [InlineData("type: string\nconst: only", "\"only\"")]
    [InlineData("type: string\ndescription: The state (RUN_STARTED, RUN_FAILED).", "\"RUN_STARTED\"")]
    [InlineData("type: string\ndefault: usual", "\"usual\"")]
    [InlineData("type: string\nexample: given", "\"given\"")]
    [InlineData("type: string\nexamples: [first, second]", "\"first\"")]
    [InlineData("type: string\nexample: 12", "\"12\"")]
    [InlineData("type: string\nformat: date-time\nexample: yesterday", "\"2025-01-01T00:00:00Z\"")]
    [InlineData("type: string\nformat: date-time\nexample: '2020-02-30T00:00:00Z'", "\"2025-01-01T00:00:00Z\"")]
    [InlineData("type: integer", "1")]
    [InlineData("type: integer\nminimum: 5", "5")]
    [InlineData("type: integer\nexclusiveMinimum: 5", "6")]
    [InlineData("type: integer\nmaximum: -5", "-5")]
    [InlineData("type: integer\nexclusiveMaximum: -5", "-6")]
    [InlineData("type: integer\nminimum: 7\nmultipleOf: 5", "10")]
    [InlineData("type: integer\nmaximum: -1\nmultipleOf: 5", "-5")]
    [InlineData("type: integer\nformat: int32\nminimum: 99999999999", "1")]
    [InlineData("type: integer\nenum: [3, 4]", "3")]
    [InlineData("type: integer\nexample: 1.5", "1")]
    [InlineData("type: integer\ndescription: Unix timestamp in milliseconds.", "1735689600000")]
    [InlineData("type: integer\ndescription: Unix timestamp in seconds.", "1735689600")]
    [InlineData("type: number\nminimum: 2.5\nmaximum: 3.5", "3")]
    [InlineData("type: number\nexclusiveMinimum: 1", "2")]
    [InlineData("type: number\nminimum: 1e28\nmultipleOf: 1e-28", "1")]
    [InlineData("type: boolean", "true")]
    [InlineData("type: boolean\ndefault: false", "false")]
    [InlineData("type: [string, 'null']", "\"member\"")]
    [InlineData("type: array\nitems: { type: integer }", "[1]")]
    [InlineData("type: array\nitems: { type: integer }\nminItems: 3", "[1,1,1]")]
    [InlineData("type: array\nitems: { type: integer }\nmaxItems: 0", "[]")]
    [InlineData("type: array", "[]")]
    [InlineData("type: array\nprefixItems: [{ type: string }, { type: integer }]", "[\"member\",1]")]
    [InlineData("type: object\nadditionalProperties: { type: integer }", "{\"key\":1}")]
    [InlineData("type: object", "{}")]
    [InlineData("{}", "{}")]
    [InlineData("oneOf: [{ type: object, properties: { a: { type: string } }, required: [a] }, { type: integer }]", "{\"a\":\"a\"}")]
    [InlineData("anyOf: [{ type: string, format: uuid }, { type: integer }]", "\"123e4567-e89b-12d3-a456-426614174000\"")]
    [InlineData("type: [boolean, integer]", "1")]
    [InlineData("allOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: integer } } }]", "{\"a\":\"a\",\"b\":1}")]
    [InlineData("type: string\nwriteOnly: true", null)]
    public async Task A_member_has_a_value_of_its_schema(string schema, string? json)
    {
        using Examined examined = Examined.Of(OfMember(schema));

        Assert.Equal(json is null ? "{}" : $$"""{"member":{{json}}}""", examined.Json("GetPet"));
        Assert.Equal([], await examined.FindDriftAsync());
        Assert.Equal(["GetPet", "PutPet"], examined.Called.Order());
    }

    [Fact]
    public async Task What_leads_back_to_itself_ends()
    {
        using Examined examined = Examined.Of(Snippets.WithPet("""
            Pet:
              type: object
              required: [parent, children, next]
              properties:
                name: { type: string }
                parent: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] }
                children: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                byName: { type: object, additionalProperties: { $ref: '#/components/schemas/Pet' } }
                friend: { $ref: '#/components/schemas/Friend' }
                next: { type: [object, 'null'], properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            Friend:
              type: object
              properties:
                pet: { $ref: '#/components/schemas/Pet' }
                since: { type: string, format: date }
            """));

        Assert.Equal("""{"name":"name","parent":null,"children":[],"byName":{},"friend":{"since":"2025-01-01"},"next":{}}""", examined.Json("GetPet"));
        Assert.Equal([], await examined.FindDriftAsync());
    }

    [Fact]
    public async Task What_is_wide_and_deep_stays_small()
    {
        string schemas = string.Concat(Enumerable.Range(0, 40).Select(level => $"L{level}:\n  type: object\n  required: [a]\n  properties:\n"
            + string.Concat("abcdefgh".Select(name => $"    {name}: {{ $ref: '#/components/schemas/L{level + 1}' }}\n"))));
        using Examined examined = Examined.Of(Snippets.WithPet($"Pet: {{ $ref: '#/components/schemas/L0' }}\n{schemas}L40: {{ type: object, required: [a], properties: {{ a: {{ type: string }} }} }}"));

        Assert.InRange(examined.Json("GetPet").Length, 100, 20_000);
        Assert.Equal([], await examined.FindDriftAsync());
    }

    [Fact]
    public async Task Required_members_of_required_members_are_not_followed_for_ever()
    {
        string schemas = string.Concat(Enumerable.Range(0, 30).Select(level => $"L{level}:\n  type: object\n  required: [a, b, c, d]\n  properties:\n"
            + string.Concat("abcd".Select(name => $"    {name}: {{ $ref: '#/components/schemas/L{level + 1}' }}\n"))));
        using Examined examined = Examined.Of(Snippets.WithPet($"Pet: {{ $ref: '#/components/schemas/L0' }}\n{schemas}L30: {{ type: string }}"));

        // Nobody has such an object, and half of it would be another one.
        Assert.Equal("{}", examined.Json("GetPet"));
        await examined.FindDriftAsync();
    }

    [Fact]
    public async Task A_base_class_is_one_of_its_subclasses()
    {
        using Examined examined = Examined.Of(Snippets.WithPet("""
            Pet:
              type: object
              required: [kind]
              discriminator: { propertyName: kind, mapping: { kitten: '#/components/schemas/Cat', hound: '#/components/schemas/Dog' } }
              properties: { kind: { type: string }, name: { type: string } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [claws], properties: { claws: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { tail: { type: integer } } }] }
            """));

        Assert.Equal("""{"kind":"kitten","name":"name","claws":1}""", examined.Json("GetPet"));
        Assert.Equal([], await examined.FindDriftAsync());
    }

    [Fact]
    public async Task A_choice_says_which_branch_it_is()
    {
        using Examined examined = Examined.Of(Snippets.WithPet("""
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind, mapping: { kitten: '#/components/schemas/Cat', hound: '#/components/schemas/Dog' } }
            Cat: { type: object, required: [kind], properties: { kind: { type: string }, claws: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string }, tail: { type: integer } } }
            """));

        Assert.Equal("""{"kind":"kitten","claws":1}""", examined.Json("GetPet"));
        Assert.Equal([], await examined.FindDriftAsync());
    }

    private static string OfMember(string schema)
        => Snippets.WithPet("Pet:\n  type: object\n  properties:\n    member:\n" + Snippets.Indent(schema, 6));
}
