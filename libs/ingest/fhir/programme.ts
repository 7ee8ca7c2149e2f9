import { type FieldProblem } from '../../kernel/index.js';
import { type Fields } from '../record/field.js';
import { PROGRAMME } from '../record/supply.js';
import { Elements, type Json } from './elements.js';
import { Extensions } from './extensions.js';
import { readMeta } from './meta.js';
import { LOCATION, PROGRAMME as PROFILE, PROGRAMME_SYSTEM, profileUrl, AREA_SYSTEM } from './names.js';

/** Fields that a HealthcareService has an element for, with its path; every other one is an extension. */
export const PROGRAMME_ELEMENTS = { name: '.name', area: '.location' } as const;
const hasElement = (field: string): field is keyof typeof PROGRAMME_ELEMENTS =>
  Object.hasOwn(PROGRAMME_ELEMENTS, field);
const OTHERS: Fields = Object.fromEntries(Object.entries(PROGRAMME).filter(([field]) => !hasElement(field)));
export const PROGRAMME_EXTENSIONS = new Extensions(PROFILE, OTHERS);
/** Of a Location no more is taken than in which municipality it lies. */
export const LOCATION_EXTENSIONS = new Extensions(LOCATION, { area: PROGRAMME.area });

export interface ReadProgramme {
  /** As the body of `PUT /programmes/{reference}` would have it, but for the area. */
  readonly row: Json;
  readonly reference: unknown;
  /** The fullUrl of its Location in the same Bundle. */
  readonly location: string | null;
  readonly problems: readonly FieldProblem[];
}

/** Reads a HealthcareService as a programme; what its fields may hold is up to who reads the programme. */
export function readHealthcareService(resource: unknown): ReadProgramme {
  const elements = new Elements();
  const service =
    elements.object(resource, '', [
      ...['resourceType', 'meta', 'extension', 'identifier', 'active', 'location', 'name'],
    ]) ?? {};
  readMeta(service['meta'], PROFILE, elements);
  if (service['active'] !== undefined && service['active'] !== true)
    elements.say('.active', 'not-fixed', { expected: 'true' });
  const [identifier] = elements.list(service['identifier'], '.identifier', 1);
  if (identifier === undefined) elements.say('.identifier', 'missing');
  const [location] = elements.list(service['location'], '.location', 1);
  if (location === undefined) elements.say('.location', 'missing');
  return {
    row: {
      ...PROGRAMME_EXTENSIONS.read(service['extension'], elements),
      ...(service['name'] === undefined ? {} : { name: service['name'] }),
    },
    reference:
      identifier === undefined ? undefined : elements.identifier(identifier, '.identifier', PROGRAMME_SYSTEM),
    location: location === undefined ? null : withinBundle(location, '.location', elements),
    problems: elements.problems,
  };
}

/** A reference to another resource of the same Bundle by its fullUrl; no other is followed. */
export function withinBundle(value: unknown, path: string, elements: Elements): string | null {
  const reference = elements.object(value, path, ['type', 'reference'])?.['reference'];
  if (typeof reference === 'string' && reference.startsWith('urn:uuid:')) return reference.toLowerCase();
  elements.say(`${path}.reference`, 'not-within-bundle');
  return null;
}

/** The municipality of a Location, as it says it. */
export function readLocation(resource: unknown): {
  readonly area: unknown;
  readonly problems: readonly FieldProblem[];
} {
  const elements = new Elements();
  const location = elements.object(resource, '', ['resourceType', 'meta', 'extension', 'status']) ?? {};
  readMeta(location['meta'], LOCATION, elements);
  elements.fixed(location['status'], '.status', 'active');
  const { area } = LOCATION_EXTENSIONS.read(location['extension'], elements);
  return { area, problems: elements.problems };
}

/** FHIRPath of what a problem is about, from the resource on. */
export function programmePath(field: string): string {
  if (field === '' || field.startsWith('.')) return field;
  if (field === 'reference') return '.identifier';
  if (hasElement(field)) return PROGRAMME_ELEMENTS[field];
  return Object.hasOwn(OTHERS, field) ? PROGRAMME_EXTENSIONS.path(field) : '';
}

/** A programme as a HealthcareService, and the Location of its municipality. */
export const writeProgramme = (
  row: Json,
  locationUrl: string,
): { readonly service: Json; readonly location: Json } => ({
  service: {
    resourceType: 'HealthcareService',
    meta: { profile: [profileUrl(PROFILE)] },
    extension: PROGRAMME_EXTENSIONS.write(row),
    identifier: [{ system: PROGRAMME_SYSTEM, value: row['reference'] }],
    active: true,
    location: [{ reference: locationUrl }],
    name: row['name'],
  },
  location: {
    resourceType: 'Location',
    extension: [
      {
        url: LOCATION_EXTENSIONS.url('area'),
        valueCoding: { system: AREA_SYSTEM, code: row['area'] },
      },
    ],
    status: 'active',
  },
});
