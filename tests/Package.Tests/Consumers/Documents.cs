namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>Small documents, each with one operation and one schema.</summary>
internal static class Documents
{
    public static string Yaml(string title, string schema) => $$"""
        openapi: 3.1.0
        info:
          title: {{title}}
          version: '1'
          description: A document of the package tests.
        servers:
          - url: https://api.example.com
        paths:
          /{{schema}}/{id}:
            get:
              operationId: get{{schema}}
              summary: Gets one by its id.
              parameters:
                - { in: path, name: id, required: true, description: Its id., schema: { type: string } }
              responses:
                '200':
                  description: Found.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/{{schema}}' }
        components:
          schemas:
            {{schema}}:
              type: object
              description: What the service keeps.
              properties:
                name: { type: string, description: Its name. }

        """.ReplaceLineEndings("\n");

    public static string Json(string title, string schema) => $$"""
        {
          "openapi": "3.0.3",
          "info": { "title": "{{title}}", "version": "1" },
          "servers": [{ "url": "https://api.example.com" }],
          "paths": {
            "/{{schema}}": {
              "get": {
                "operationId": "get{{schema}}",
                "responses": {
                  "200": {
                    "description": "Found.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{schema}}" } } }
                  }
                }
              }
            }
          },
          "components": { "schemas": { "{{schema}}": { "type": "object", "properties": { "name": { "type": "string" } } } } }
        }

        """.ReplaceLineEndings("\n");
}
