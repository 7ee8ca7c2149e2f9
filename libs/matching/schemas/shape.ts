import { MAX_COUNT } from '../problem/fields.js';

/** A JSON Schema, or part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** The few shapes that the files are made of, each with a description for the people who write them. */
export const whole = (description: string, minimum = 0, maximum = MAX_COUNT): Schema => ({
  type: 'integer',
  minimum,
  maximum,
  description,
});
export const anyWhole = (description: string): Schema =>
  whole(description, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
export const decimal = (description: string): Schema => ({ type: 'number', description });
export const text = (description: string): Schema => ({ type: 'string', description });
export const id = (description: string): Schema => ({ type: 'string', minLength: 1, description });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
export const oneOf = (values: readonly unknown[], description: string): Schema => ({
  enum: [...values],
  description,
});
export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
export const row = (length: number, items: Schema, description: string): Schema => ({
  type: 'array',
  items,
  minItems: length,
  maxItems: length,
  description,
});
export const orNull = ({ description, ...schema }: Schema): Schema => ({
  anyOf: [schema, { type: 'null' }],
  description,
});

/** Unknown properties are allowed, as the engine ignores them; of the known ones only the optional may be absent. */
export function object(
  description: string,
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    description,
    properties: { ...required, ...optional },
    required: Object.keys(required),
  };
}

/** As `object`, for what people write by hand: a misspelt property would change nothing, so it is refused. */
export const only = (
  description: string,
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({ ...object(description, required, optional), additionalProperties: false });

export const document = (name: string, title: string, schema: Schema): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `https://doorstroom.example/schemas/${name}`,
  title,
  ...schema,
});
