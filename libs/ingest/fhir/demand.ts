import { type FieldProblem } from '../../kernel/index.js';
import { ENTRY } from '../record/entry.js';
import { type Fields } from '../record/field.js';
import { Elements, isObject, type Json } from './elements.js';
import { Extensions } from './extensions.js';
import { readMeta } from './meta.js';
import { DEMAND, PROGRAMME_SYSTEM, profileUrl, REFERENCE_SYSTEM } from './names.js';
import { readCoding, writeValue } from './values.js';

/**
 * Fields that a ServiceRequest has an element for, with its path. Every other one is an extension, made from the
 * description of the field: what the JSON way in takes this one takes.
 */
export const OWN_ELEMENTS = {
  reference: '.identifier',
  programme: '.performer',
  diagnosis: '.reasonCode',
  registeredOn: '.authoredOn',
} as const satisfies Partial<Record<keyof typeof ENTRY, string>>;

const hasElement = (field: string): field is keyof typeof OWN_ELEMENTS => Object.hasOwn(OWN_ELEMENTS, field);
const OTHERS: Fields = Object.fromEntries(Object.entries(ENTRY).filter(([field]) => !hasElement(field)));
export const DEMAND_EXTENSIONS = new Extensions(DEMAND, OTHERS);

/** Waiting, or off the list: a ServiceRequest that has ended is one who has left. */
export const WAITING_STATUS = 'active';
export const LEFT_STATUSES = ['revoked', 'completed', 'entered-in-error'] as const;

const ELEMENTS = [
  ...['resourceType', 'id', 'meta', 'extension', 'identifier', 'status', 'intent'],
  ...['subject', 'authoredOn', 'performer', 'reasonCode'],
];

export interface ReadDemand {
  /** As a line of NDJSON would have it. */
  readonly row: Json;
  /** Null where none could be read. */
  readonly reference: string | null;
  /** Our own id, where the resource has one. */
  readonly id: string | null;
  readonly hasLeft: boolean;
  /** Of elements by their path, of fields by their name. */
  readonly problems: readonly FieldProblem[];
}

/** Reads a ServiceRequest as a row of a waiting list; what its fields may hold is up to who reads the row. */
export function readDemand(resource: unknown): ReadDemand {
  const elements = new Elements();
  const demand = elements.object(resource, '', ELEMENTS) ?? {};
  const { id, status } = demand;
  elements.fixed(demand['resourceType'], '.resourceType', 'ServiceRequest', true);
  elements.fixed(demand['intent'], '.intent', 'order', true);
  readMeta(demand['meta'], DEMAND, elements);
  const hasLeft = LEFT_STATUSES.some((left) => left === status);
  if (!hasLeft && status !== WAITING_STATUS)
    elements.say('.status', 'not-one-of', { codes: [WAITING_STATUS, ...LEFT_STATUSES].join(', ') });
  const reference = readIdentifier(demand['identifier'], elements);
  readSubject(demand['subject'], reference, elements);
  const isOurs = typeof id === 'string' && /^[0-9a-f]{20}$/.test(id);
  if (id !== undefined && !isOurs) elements.say('.id', 'not-our-id');
  const row = {
    ...DEMAND_EXTENSIONS.read(demand['extension'], elements),
    ...(reference === undefined ? {} : { reference }),
    ...(demand['authoredOn'] === undefined ? {} : { registeredOn: demand['authoredOn'] }),
    ...programmeOf(demand['performer'], elements),
    ...diagnosisOf(demand['reasonCode'], elements),
  };
  return {
    row,
    reference: typeof reference === 'string' ? reference : null,
    id: isOurs ? id : null,
    hasLeft,
    problems: elements.problems,
  };
}

function readIdentifier(value: unknown, elements: Elements): unknown {
  const path = OWN_ELEMENTS.reference;
  const [first] = elements.list(value, path, 1);
  return first === undefined ? undefined : elements.identifier(first, path, REFERENCE_SYSTEM);
}

/** R4 wants a subject. It is who waits, known by the same pseudonym and by nothing else. */
function readSubject(value: unknown, reference: unknown, elements: Elements): void {
  if (value === undefined) return elements.say('.subject', 'missing');
  if (isObject(value) && Object.hasOwn(value, 'reference'))
    return elements.say('.subject', 'patient-refused');
  const subject = elements.object(value, '.subject', ['type', 'identifier']);
  if (subject === null) return;
  elements.fixed(subject['type'], '.subject.type', 'Patient');
  const same = elements.identifier(subject['identifier'], '.subject.identifier', REFERENCE_SYSTEM);
  if (same !== undefined && same !== reference)
    elements.say('.subject.identifier.value', 'not-the-identifier');
}

function programmeOf(value: unknown, elements: Elements): Json {
  const path = OWN_ELEMENTS.programme;
  const [first] = elements.list(value, path, 1);
  const performer = first === undefined ? null : elements.object(first, path, ['type', 'identifier']);
  if (performer === null) return {};
  elements.fixed(performer['type'], `${path}.type`, 'HealthcareService');
  return { programme: elements.identifier(performer['identifier'], `${path}.identifier`, PROGRAMME_SYSTEM) };
}

function diagnosisOf(value: unknown, elements: Elements): Json {
  const path = OWN_ELEMENTS.diagnosis;
  const [first] = elements.list(value, path, 1);
  if (first === undefined) return {};
  const concept = elements.object(first, path, ['coding']);
  const [coding] = elements.list(concept?.['coding'], `${path}.coding`, 1);
  if (coding === undefined) return {};
  return { diagnosis: readCoding(coding, `${path}.coding`, ENTRY.diagnosis, elements) };
}

/**
 * FHIRPath of what a problem is about, from the resource on.
 * @param field of the row, or a path of the resource itself
 */
export function demandPath(field: string): string {
  if (field === '' || field.startsWith('.')) return field;
  if (hasElement(field)) return OWN_ELEMENTS[field];
  return Object.hasOwn(OTHERS, field) ? DEMAND_EXTENSIONS.path(field) : '';
}

export interface DemandResource {
  readonly id?: string;
  readonly versionId?: string;
  readonly lastUpdated?: string;
  readonly status?: string;
}

/** A row of a waiting list as a ServiceRequest. */
export function writeDemand(row: Json, { id, versionId, lastUpdated, status }: DemandResource = {}): Json {
  const identifier = { system: REFERENCE_SYSTEM, value: row['reference'] };
  const { programme = null } = row;
  return {
    resourceType: 'ServiceRequest',
    ...(id === undefined ? {} : { id }),
    meta: {
      ...(versionId === undefined ? {} : { versionId }),
      ...(lastUpdated === undefined ? {} : { lastUpdated }),
      profile: [profileUrl(DEMAND)],
    },
    extension: DEMAND_EXTENSIONS.write(row),
    identifier: [identifier],
    status: status ?? WAITING_STATUS,
    intent: 'order',
    subject: { type: 'Patient', identifier },
    authoredOn: row['registeredOn'],
    ...(programme === null
      ? {}
      : {
          performer: [
            { type: 'HealthcareService', identifier: { system: PROGRAMME_SYSTEM, value: programme } },
          ],
        }),
    reasonCode: [{ coding: [writeValue(ENTRY.diagnosis, row['diagnosis'])['valueCoding']] }],
  };
}
