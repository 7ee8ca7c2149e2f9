import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly $ref?: string;
  /** Of what may be null, both. */
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Content>> }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Where numbers are in what each route answers, by the committed description of the API; routes without one are left out. */
export function numbersOfRoutes(): ReadonlyMap<string, readonly string[]> {
  const file = join(import.meta.dirname, '../../../libs/api-client/openapi.json');
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Description;
  const within = (schema: Schema | undefined, path: string, seen: readonly string[]): string[] => {
    if (schema === undefined) return [];
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      return seen.includes(name) ? [] : within(components.schemas[name], path, [...seen, name]);
    }
    if ([schema.type].flat().some((type) => type === 'integer' || type === 'number')) return [path];
    const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    return [
      ...[...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((part) =>
        within(part, path, seen),
      ),
      ...within(schema.items, `${path}[]`, seen),
      ...within(more, `${path}.*`, seen),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
        within(part, path === '' ? name : `${path}.${name}`, seen),
      ),
    ];
  };
  const found = new Map<string, readonly string[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(methods)) {
      const numbers = Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, { content = {} }]) =>
          Object.values(content).flatMap(({ schema }) => within(schema, '', [])),
        );
      if (numbers.length > 0) found.set(`${method.toUpperCase()} ${path}`, [...new Set(numbers)].sort());
    }
  return found;
}
