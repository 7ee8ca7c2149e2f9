import { type FieldProblem } from '../../kernel/index.js';
import { addressOf, checkAddress, referenceIn, type Verb, VERBS } from './address.js';
import { demandPath, type ReadDemand, readDemand } from './demand.js';
import { Elements, isObject, type Json } from './elements.js';
import { REFERENCE_SYSTEM } from './names.js';
import { type ProgrammeEntry, type SlotsEntry, SUPPLY_TYPES, SupplyEntries } from './supply-entries.js';

/** One demand of a Bundle, with every fault of its entry. */
export interface DemandEntry extends ReadDemand {
  readonly verb: Verb;
  /** Place in the Bundle, from 1. */
  readonly number: number;
  /** The version that is to be changed; null = whatever it is by now. */
  readonly ifMatch: string | null;
}

/** A transaction as far as it has been read. */
export interface ReadBundle {
  readonly size: number;
  readonly demands: readonly DemandEntry[];
  readonly programmes: readonly ProgrammeEntry[];
  readonly slots: readonly SlotsEntry[];
  /** Of the Bundle itself and of entries that are no demand, each by its FHIRPath. */
  readonly problems: readonly FieldProblem[];
}

/** Reads the entries of a Bundle one after the other; how fast they come is up to the caller. */
export interface BundleReader {
  readonly entries: readonly unknown[];
  read(this: void, entry: unknown): void;
  result(this: void): ReadBundle;
}

const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DEMAND = { type: 'ServiceRequest', system: REFERENCE_SYSTEM };
const TAKEN = [DEMAND.type, ...SUPPLY_TYPES].join(', ');

const under =
  (path: string) =>
  (problem: FieldProblem): FieldProblem => ({ ...problem, field: `${path}${problem.field}` });
const entryPath = (number: number): string => `Bundle.entry[${number - 1}]`;

/**
 * Reads a transaction Bundle. An address is taken where it says what the resource says itself; a reference is followed
 * within the Bundle where one of the supply needs another, and refused unread elsewhere.
 */
export function bundleReader(body: unknown): BundleReader {
  const around = new Elements();
  const bundle = around.object(body, '', ['resourceType', 'type', 'entry']);
  around.fixed(bundle?.['resourceType'], '.resourceType', 'Bundle', true);
  around.fixed(bundle?.['type'], '.type', 'transaction', true);
  const given = bundle?.['entry'];
  const entries = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (bundle !== null && entries.length === 0) around.say('.entry', 'missing');
  const problems = around.problems.map(under('Bundle'));
  const demands: DemandEntry[] = [];
  const supply = new SupplyEntries();
  const references = new Map<string, DemandEntry>();
  const urls = new Set<string>();
  let size = 0;
  return {
    entries,
    read: (one) => {
      const number = ++size;
      const { entry, elements } = readEntry(one, urls);
      const said = (): void => void problems.push(...elements.problems.map(under(entryPath(number))));
      if (entry === null) return said();
      const { resource, verb, url, fullUrl, ifMatch } = entry;
      const isSupply = isObject(resource) && SUPPLY_TYPES.some((type) => type === resource['resourceType']);
      if (ifMatch !== null && (isSupply || verb === 'POST'))
        elements.say('.request.ifMatch', 'no-version-here');
      if (isSupply && verb !== 'DELETE') {
        said();
        return supply.read({ resource, verb, url, fullUrl, number });
      }
      const read = verb === 'DELETE' ? departure(url, resource, elements) : resourceOf(resource, elements);
      if (read === null) return said();
      if (verb === 'PUT') checkAddress(url, DEMAND, read.reference, elements);
      if (verb === 'POST') {
        elements.fixed(url, '.request.url', DEMAND.type, true);
        // Who is new is on the list: nobody is taken off it by what would put them on.
        if (read.hasLeft) elements.say('.resource.status', 'not-fixed', { expected: 'active' });
      }
      demands.push(demandEntry(read, { verb, number, ifMatch }, elements, references));
    },
    result: () => {
      const { programmes, slots } = supply.result();
      return { size, demands, programmes, slots, problems: [...problems, ...supply.problems] };
    },
  };
}

interface Entry {
  readonly resource: unknown;
  readonly verb: Verb;
  readonly url: unknown;
  readonly fullUrl: string | null;
  readonly ifMatch: string | null;
}

/** What surrounds a resource; null where it is not said what is to be done with it. */
function readEntry(
  given: unknown,
  urls: Set<string>,
): { readonly entry: Entry | null; readonly elements: Elements } {
  const elements = new Elements();
  const entry = elements.object(given, '', ['fullUrl', 'resource', 'request']) ?? {};
  const fullUrl = readFullUrl(entry['fullUrl'], urls, elements);
  const request = elements.object(entry['request'], '.request', ['method', 'url', 'ifMatch']);
  const ifMatch = readVersion(request?.['ifMatch'], elements);
  const verb = VERBS.find((one) => one === request?.['method']);
  if (request !== null && verb === undefined)
    elements.say('.request.method', 'not-one-of', { codes: VERBS.join(', ') });
  if (verb === undefined) return { entry: null, elements };
  return { entry: { resource: entry['resource'], verb, url: request?.['url'], fullUrl, ifMatch }, elements };
}

/** As an ETag has it. */
function readVersion(value: unknown, elements: Elements): string | null {
  if (value === undefined) return null;
  const version = typeof value === 'string' ? (/^W\/"([0-9a-f]{16})"$/.exec(value)?.[1] ?? null) : null;
  if (version === null) elements.say('.request.ifMatch', 'not-a-version');
  return version;
}

function readFullUrl(fullUrl: unknown, urls: Set<string>, elements: Elements): string | null {
  if (fullUrl === undefined) return null;
  const url = typeof fullUrl === 'string' && UUID.test(fullUrl) ? fullUrl.toLowerCase() : null;
  if (url === null) elements.say('.fullUrl', 'not-a-full-url');
  else if (urls.has(url)) elements.say('.fullUrl', 'full-url-twice');
  else urls.add(url);
  return url;
}

/** The demand of an entry; null where it is something else, which is said and not looked at. */
function resourceOf(resource: unknown, elements: Elements): ReadDemand | null {
  if (!isObject(resource)) {
    elements.say('.resource', resource === undefined ? 'missing' : 'not-an-object');
    return null;
  }
  const { resourceType } = resource;
  if (resourceType === DEMAND.type) return readDemand(resource);
  elements.say('.resource', resourceType === 'Patient' ? 'patient-refused' : 'resource-not-taken', {
    types: TAKEN,
  });
  return null;
}

/** Who leaves the list, by the address alone. */
function departure(url: unknown, resource: unknown, elements: Elements): ReadDemand | null {
  if (resource !== undefined) elements.say('.resource', 'no-resource-here');
  const reference = referenceIn(url, DEMAND);
  if (reference === null) {
    elements.say('.request.url', 'not-this-address', { expected: addressOf(DEMAND, '…') });
    return null;
  }
  const row: Json = { reference };
  return { row, reference, id: null, hasLeft: true, problems: [] };
}

/** One resource comes once in a transaction (R4, 3.1.0.11.2); of two that stay on the list the pipeline says it. */
function demandEntry(
  read: ReadDemand,
  entry: Pick<DemandEntry, 'verb' | 'number' | 'ifMatch'>,
  elements: Elements,
  references: Map<string, DemandEntry>,
): DemandEntry {
  const path = entryPath(entry.number);
  const { reference, hasLeft } = read;
  const first = reference === null ? undefined : references.get(reference);
  const isTwice = first !== undefined && (hasLeft || first.hasLeft);
  if (isTwice) elements.say('.request.url', 'duplicate-reference', { first: first.number });
  const ofResource = read.problems.map((problem) =>
    problem.field === '' || problem.field.startsWith('.') ? under(`${path}.resource`)(problem) : problem,
  );
  const demand = {
    ...read,
    ...entry,
    problems: [...elements.problems.map(under(path)), ...ofResource],
  };
  if (reference !== null && first === undefined) references.set(reference, demand);
  return demand;
}

/** FHIRPath of what is wrong with a demand: a field of its row, or what has its path already. */
export const bundlePath = (number: number, field: string): string =>
  field.startsWith('Bundle') ? field : `${entryPath(number)}.resource${demandPath(field)}`;
