import { type Field } from '../../record/field.js';
import { type Json } from '../elements.js';
import { type Extensions } from '../extensions.js';
import { AGB_SYSTEM, valueSetUrl } from '../names.js';
import {
  FORMER_LAST_MONTH,
  FORMER_PROVIDER,
  isRepeated,
  listOfField,
  systemOfField,
  valueTypeOf,
} from '../values.js';
import { ofOurs } from './canonical.js';

const VALUE = 'Extension.value[x]';
export const element = (id: string, rest: Json): Json => ({ id, path: id.replace(/:[^.]+/g, ''), ...rest });
export const fixedUri = (id: string, uri: string): Json => element(id, { min: 1, fixedUri: uri });

/** Elements of a type that are not taken. */
export const none = (type: string, ...paths: readonly string[]): Json[] =>
  paths.map((path) => element(`${type}.${path}`, { max: '0' }));

/** The extensions that a resource of this type can have, and no others. */
export const extensionSlices = (type: string, extensions: Extensions): Json[] => [
  element(`${type}.extension`, {
    slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'closed' },
  }),
  ...Object.entries(extensions.fields).map(([name, field]) =>
    element(`${type}.extension:${name}`, {
      sliceName: name,
      ...cardinality(field),
      type: [{ code: 'Extension', profile: [extensions.url(name)] }],
    }),
  ),
];

/** How often an extension of a field can be there. */
const cardinality = (field: Field): Json => {
  const isNeeded = field.optional !== true && !(field.kind === 'codes' && field.atLeast === 0);
  return { min: isNeeded ? 1 : 0, max: isRepeated(field) ? '*' : '1' };
};

/** What a value can be beside its type, as far as it is the same in every region and on every day. */
function limitsOf(field: Field): Json {
  switch (field.kind) {
    case 'whole':
      return { minValueInteger: field.from, maxValueInteger: field.to };
    case 'one-of':
    case 'some-of':
      return { minValueInteger: Math.min(...field.values), maxValueInteger: Math.max(...field.values) };
    case 'week':
      return {
        constraint: [
          {
            key: 'iso-week',
            severity: 'error',
            human: 'An ISO week, such as 2026-W49',
            expression: "$this.matches('^[0-9]{4}-W[0-9]{2}$')",
          },
        ],
      };
    default:
      return {};
  }
}

function valueElements(field: Field): Json[] {
  const list = listOfField(field);
  const system = systemOfField(field);
  const binding = list === null ? {} : { binding: { strength: 'required', valueSet: valueSetUrl(list) } };
  const type = [{ code: TYPES[valueTypeOf(field)] }];
  return [
    element('Extension.extension', { max: '0' }),
    element(VALUE, { min: 1, type, ...binding, ...limitsOf(field) }),
    ...(system === null ? [] : [fixedUri(`${VALUE}.system`, system), element(`${VALUE}.code`, { min: 1 })]),
    ...(field.kind === 'ages'
      ? ['low', 'high'].flatMap((end) => [
          element(`${VALUE}.${end}`, { min: 1 }),
          element(`${VALUE}.${end}.value`, { min: 1 }),
        ])
      : []),
  ];
}

const TYPES: Readonly<Record<ReturnType<typeof valueTypeOf>, string>> = {
  valueCoding: 'Coding',
  valueInteger: 'integer',
  valueBoolean: 'boolean',
  valueString: 'string',
  valueDate: 'date',
  valueRange: 'Range',
  extension: 'Extension',
};

const part = (name: string, type: string): Json[] => {
  const id = `Extension.extension:${name}`;
  return [
    element(id, { sliceName: name, min: 1, max: '1' }),
    element(`${id}.extension`, { max: '0' }),
    element(`${id}.url`, { fixedUri: name }),
    element(`${id}.value[x]`, { min: 1, type: [{ code: type }] }),
  ];
};

const partElements = (): Json[] => [
  element('Extension.extension', {
    slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'closed' },
    min: 2,
    max: '2',
  }),
  ...part(FORMER_LAST_MONTH, 'date'),
  ...part(FORMER_PROVIDER, 'Identifier'),
  fixedUri(`Extension.extension:${FORMER_PROVIDER}.value[x].system`, AGB_SYSTEM),
];

/** The definition of the extension by which a field is said, made from the description of the field. */
export function extensionDefinition(extensions: Extensions, name: string, resource: string): Json {
  const field = extensions.fields[name];
  const url = extensions.url(name);
  const isMadeOfParts = valueTypeOf(field) === 'extension';
  const elements = isMadeOfParts ? partElements() : valueElements(field);
  const urlElement = element('Extension.url', { fixedUri: url });
  const valueAt = elements.findIndex((one) => String(one['id']).startsWith(VALUE));
  const before = valueAt === -1 ? elements : elements.slice(0, valueAt);
  const after = valueAt === -1 ? [element(VALUE, { max: '0' })] : elements.slice(valueAt);
  return {
    ...ofOurs('StructureDefinition', extensions.id(name), url, `${name} of a ${extensions.name}`),
    ...(field.about === undefined ? {} : { description: field.about }),
    fhirVersion: '4.0.1',
    kind: 'complex-type',
    abstract: false,
    context: [{ type: 'element', expression: resource }],
    type: 'Extension',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
    derivation: 'constraint',
    differential: {
      element: [
        element('Extension', { short: name, ...cardinality(field) }),
        ...before,
        urlElement,
        ...after,
      ],
    },
  };
}
