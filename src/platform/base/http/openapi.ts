import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/** OpenAPI 3.1 says `type: [T, "null"]` where the decorators still write 3.0's `nullable: true`. */
function withoutNullable(node: Json): Json {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withoutNullable(value)]),
  );
  if (nullable !== true) return rest;
  if (typeof rest['type'] === 'string') {
    const values = rest['enum'];
    return {
      ...rest,
      type: [rest['type'], 'null'],
      ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
    };
  }
  return { oneOf: [rest, { type: 'null' }] };
}

/** A problem document is what every 4xx and 5xx of every operation answers. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = {
    description: 'Refused (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
  };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[]) {
      if (operation.responses !== undefined) operation.responses['default'] ??= problem;
    }
  return document;
}

/** The contract of the HTTP API, as committed in libs/api-client/openapi.json. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Doorstroom')
    .setDescription(
      'The transfer mechanism of a regional mental health network: lists and free intakes in, proposals by four eyes, offers, waiting times against the Treeknorm.',
    )
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Client credentials: POST /oidc/token',
      },
      'system',
    )
    .addCookieAuth(
      'doorstroom_session',
      {
        type: 'apiKey',
        in: 'cookie',
        description:
          'People: GET /auth/sign-in; unsafe methods also send X-CSRF-Token. Named __Host-doorstroom_session where the address is https',
      },
      'person',
    )
    .addSecurityRequirements('system')
    .addSecurityRequirements('person')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemDto],
    operationIdFactory: (_controller, method) => method,
  });
  return withoutNullable(withProblems(document) as unknown as Json) as unknown as OpenAPIObject;
}

/** /api/docs for people, /api/openapi.json for programs. */
export function serveOpenApi(app: INestApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Doorstroom API',
  });
}
