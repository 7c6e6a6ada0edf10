using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class UnusedComponentsTests
{
    [Fact]
    [Covers("UWG4016")]
    public void A_component_that_nothing_but_itself_refers_to_is_said()
        => AnalyzerHarness.AssertFindings(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: { /x: { get: { responses: { '204': { description: Fine. } } } } }
            components:
              schemas:
                Loop: { type: object, properties: { next: { $ref: '#/components/schemas/Loop' } } }
              parameters:
                Page: { name: page, in: query, schema: { type: integer } }
              responses:
                Bad: { description: Bad. }
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key }
            """,
            "UWG4016 Info (6,5): schema 'Loop': nothing in the document refers to it. No call of the client leads to it. [#/components/schemas/Loop]",
            "UWG4016 Info (8,5): query 'page': nothing in the document refers to it. No call of the client leads to it. [#/components/parameters/Page]",
            "UWG4016 Info (10,5): response 'Bad': nothing in the document refers to it. No call of the client leads to it. [#/components/responses/Bad]",
            "UWG4016 Info (12,5): security scheme 'key': nothing in the document requires it. No call of the client leads to it. [#/components/securitySchemes/key]");

    [Fact]
    public void Discriminators_names_anchors_and_requirements_are_uses()
        => AnalyzerHarness.AssertFindings(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            security: [{ key: [] }]
            paths:
              /x:
                get:
                  responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
            components:
              schemas:
                Pet:
                  type: object
                  required: [kind]
                  properties: { kind: { type: string }, mark: { $ref: '#mark' } }
                  discriminator: { propertyName: kind, mapping: { bird: Bird } }
                Bird: { type: object, properties: { wings: { type: integer } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
                Mark: { $anchor: mark, type: string }
              securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
            """);

    [Fact]
    public void In_Swagger_the_old_places_are_the_new_ones()
        => AnalyzerHarness.AssertFindings(
            """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths:
              /x:
                get:
                  produces: [application/json]
                  parameters: [{ $ref: '#/parameters/Page' }]
                  responses: { '200': { description: Fine., schema: { $ref: '#/definitions/Pet' } } }
            parameters: { Page: { name: page, in: query, type: integer } }
            definitions:
              Pet: { type: object, properties: { id: { type: string } } }
              Dog: { type: object, properties: { id: { type: string } } }
            """,
            "UWG4016 Info (12,3): schema 'Dog': nothing in the document refers to it. No call of the client leads to it. [#/components/schemas/Dog]");

    [Fact]
    public void A_document_without_operations_is_a_library()
        => AnalyzerHarness.AssertFindings(Snippets.WithSchemas("Alone: { type: object, properties: { id: { type: string } } }"));
}
