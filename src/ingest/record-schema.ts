import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { type Field, type Fields, MOST_CONTACTS, TEXT_FORMS } from '../../libs/ingest/index.js';
import { assertUnreachable, CODE_LISTS, type CodeListName } from '../../libs/kernel/index.js';

const codes = (list: CodeListName): string[] => CODE_LISTS[list].map(({ code }) => code);
const WHOLE = { type: 'integer' } as const;
/** What anybody may write; which of them the region knows is found out when the row is read. */
const AREA = { type: String, pattern: '^[0-9]{4}$', example: '0014' } as const;
const WEEK = { type: String, pattern: '^[0-9]{4}-W[0-9]{2}$', example: '2026-W49' } as const;
const CONTACTS = {
  type: 'array' as const,
  maxItems: MOST_CONTACTS,
  items: {
    type: 'object' as const,
    required: ['provider', 'lastMonth'] as string[],
    additionalProperties: false,
    properties: {
      provider: { type: 'string' as const, pattern: '^[0-9]{8}$', description: 'AGB code' },
      lastMonth: { type: 'string' as const, pattern: '^[0-9]{4}-[0-9]{2}$', example: '2024-05' },
    },
  },
};

function schemaOf(field: Field): ApiPropertyOptions {
  switch (field.kind) {
    case 'text':
      return field.form === 'name'
        ? { type: String, minLength: 2, maxLength: 80 }
        : { type: String, pattern: TEXT_FORMS[field.form].pattern.source };
    case 'pseudonym':
      return { type: String, pattern: '^[A-Za-z0-9-]{3,64}$' };
    case 'programme':
      return { type: String };
    case 'area':
      return AREA;
    case 'code':
      return { type: String, enum: codes(field.list) };
    case 'codes':
      return { isArray: true, enum: codes(field.list), ...(field.atLeast === 0 ? {} : { minItems: 1 }) };
    case 'whole':
      return { ...WHOLE, minimum: field.from, maximum: field.to };
    case 'one-of':
      return { ...WHOLE, enum: [...field.values] };
    case 'some-of':
      return { type: 'array', items: { ...WHOLE, enum: [...field.values] }, minItems: 1 };
    case 'yes-no':
      return { type: Boolean };
    case 'ages':
      return { type: 'array', items: WHOLE, minItems: 2, maxItems: 2 };
    case 'past-day':
      return { type: String, format: 'date' };
    case 'week':
      return WEEK;
    case 'contacts':
      return CONTACTS;
    default:
      return assertUnreachable(field);
  }
}

/**
 * Documents the fields of a record on a class of the OpenAPI document, from the same description by which libs/ingest
 * reads it. The class checks nothing: a wrong row is refused by itself, with the reasons for each field, and not the
 * push as a whole.
 */
export const documents =
  (fields: Fields): ClassDecorator =>
  (target) => {
    for (const [name, field] of Object.entries(fields)) {
      const options = {
        ...schemaOf(field),
        ...(field.about === undefined ? {} : { description: field.about }),
        ...(field.example === undefined ? {} : { example: field.example }),
        ...(field.optional === true ? { required: false, nullable: true } : {}),
      };
      ApiProperty(options as ApiPropertyOptions)(target.prototype as object, name);
    }
  };
