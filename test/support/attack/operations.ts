import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/base/config/project-root.js';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly schema: Schema;
}
export interface Operation {
  /** As the table of doors has it: `POST /api/v1/offers/:id/answer`. */
  readonly address: string;
  readonly method: string;
  /** With `{id}` for what is filled in. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null where the operation takes no JSON. */
  readonly body: Schema | null;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Parameter[];
            readonly requestBody?: {
              readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
            };
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = JSON.parse(
  readFileSync(join(projectRoot(), 'libs', 'api-client', 'openapi.json'), 'utf8'),
) as Document;

/** Every operation of the committed contract, which another spec holds equal to the code: a new one is attacked from its first day. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
    address: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    method: method.toUpperCase(),
    path,
    parameters,
    body: requestBody?.content?.['application/json']?.schema ?? null,
  })),
);

function resolved(schema: Schema): Schema {
  if (schema.$ref !== undefined)
    return resolved(document.components.schemas[schema.$ref.split('/').at(-1)!]!);
  const part = schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? schema.allOf?.[0];
  return part === undefined ? schema : resolved(part);
}

const IN_A_WEEK = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();

function text({ format, pattern }: Schema): string {
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (format === 'date') return IN_A_WEEK().slice(0, 10);
  if (format === 'date-time') return IN_A_WEEK();
  if (format === 'uri' || format === 'url') return 'https://example.org/hook';
  if (pattern?.includes('-W') === true) return '2026-W49';
  if (pattern?.startsWith('^[0-9]{4}') === true) return '0014';
  return 'ATTACK';
}

/** A value as the contract describes it, every optional field included: what is then changed in it is what is judged. */
export function sample(given: Schema): unknown {
  const schema = resolved(given);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum !== undefined) return schema.enum[0];
  const type = Array.isArray(schema.type) ? (schema.type as readonly string[])[0] : schema.type;
  if (type === 'array') return schema.items === undefined ? [] : [sample(schema.items)];
  if (type === 'object' || schema.properties !== undefined)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [name, sample(part)]),
    );
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  return text(schema);
}

type Step = string | number;

interface Places {
  readonly leaves: Step[][];
  readonly objects: Step[][];
  readonly lists: Step[][];
}

/** Where something stands in a body: every value, every object (to add to), every list. */
export function places(value: unknown, at: readonly Step[] = []): Places {
  if (typeof value !== 'object' || value === null) return { leaves: [[...at]], objects: [], lists: [] };
  const inner = Object.entries(value).map(([key, part]) =>
    places(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return {
    leaves: inner.flatMap(({ leaves }) => leaves),
    objects: [...(Array.isArray(value) ? [] : [[...at]]), ...inner.flatMap(({ objects }) => objects)],
    lists: [...(Array.isArray(value) ? [[...at]] : []), ...inner.flatMap(({ lists }) => lists)],
  };
}

/** A copy of a body with something else in one place. */
export function changed(value: unknown, at: readonly Step[], change: (part: unknown) => unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    Step,
    unknown
  >;
  copy[step] = changed(copy[step], rest, change);
  return copy;
}
