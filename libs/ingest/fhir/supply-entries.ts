import { type FieldProblem } from '../../kernel/index.js';
import { checkAddress, checkPosted, type Verb } from './address.js';
import { Elements, type Json } from './elements.js';
import { PROGRAMME_SYSTEM } from './names.js';
import { readHealthcareService, readLocation, type ReadProgramme } from './programme.js';
import { readSchedule, type ReadSchedule, readSlot } from './slots.js';

/** One programme of a Bundle. */
export interface ProgrammeEntry {
  /** Place in the Bundle, from 1. */
  readonly number: number;
  readonly reference: unknown;
  /** As the body of `PUT /programmes/{reference}` would have it. */
  readonly row: Json;
}
/** All free intakes of one programme from this week on. */
export interface SlotsEntry {
  readonly number: number;
  readonly reference: unknown;
  /** By week, with the place of the first Slot of each in the Bundle. */
  readonly weeks: readonly { readonly week: string; readonly offered: number; readonly number: number }[];
}

/** An entry as it was given, its place said. */
export interface GivenEntry {
  readonly resource: Json;
  readonly verb: Verb;
  readonly url: unknown;
  /** Lower case; null where none was given. */
  readonly fullUrl: string | null;
  readonly number: number;
}

const SERVICE = { type: 'HealthcareService', system: PROGRAMME_SYSTEM };
export const SUPPLY_TYPES: readonly string[] = [SERVICE.type, 'Location', 'Schedule', 'Slot'];

interface Kept<T> extends GivenEntry {
  readonly read: T;
}

/** The supply of a Bundle. Its entries name each other by their fullUrl, in whatever order they come. */
export class SupplyEntries {
  readonly problems: FieldProblem[] = [];
  private readonly services: Kept<ReadProgramme>[] = [];
  private readonly schedules: Kept<ReadSchedule>[] = [];
  private readonly areas = new Map<string, unknown>();
  /** Weeks of Slots by the fullUrl of their Schedule. */
  private readonly weeks = new Map<string, Map<string, { offered: number; number: number }>>();
  private readonly slots: { readonly schedule: string; readonly number: number }[] = [];

  read(entry: GivenEntry): void {
    const { resource, verb, url, number } = entry;
    const elements = new Elements();
    if (resource['resourceType'] === SERVICE.type) this.service(entry, elements);
    else {
      checkPosted(verb, url, String(resource['resourceType']), elements);
      if (resource['resourceType'] === 'Location') this.location(entry);
      else if (resource['resourceType'] === 'Schedule') this.schedule(entry);
      else this.slot(entry);
    }
    this.say(number, '', elements.problems);
  }

  result(): { readonly programmes: readonly ProgrammeEntry[]; readonly slots: readonly SlotsEntry[] } {
    const programmes = this.services.map(({ number, read }) => ({
      number,
      reference: read.reference,
      row: { ...read.row, area: this.areaOf(read.location, number) },
    }));
    const references = new Map(this.services.map(({ fullUrl, read }) => [fullUrl, read.reference]));
    const slots = this.schedules.map(({ number, fullUrl, read }) => {
      const reference = read.service === null ? read.programme : references.get(read.service);
      if (read.service !== null && !references.has(read.service))
        this.one(number, '.resource.actor.reference', 'not-within-bundle');
      const weeks = [...(this.weeks.get(fullUrl ?? '') ?? [])].map(([week, rest]) => ({ week, ...rest }));
      return { number, reference, weeks: weeks.sort((a, b) => (a.week < b.week ? -1 : 1)) };
    });
    const known = new Set(this.schedules.map(({ fullUrl }) => fullUrl));
    for (const { schedule, number } of this.slots)
      if (!known.has(schedule)) this.one(number, '.resource.schedule.reference', 'not-within-bundle');
    this.checkTwice(programmes, '.resource.identifier');
    this.checkTwice(slots, '.resource.actor');
    return { programmes, slots };
  }

  private service(entry: GivenEntry, elements: Elements): void {
    const read = readHealthcareService(entry.resource);
    if (entry.verb !== 'PUT') elements.say('.request.method', 'not-one-of', { codes: 'PUT' });
    checkAddress(entry.url, SERVICE, read.reference, elements);
    this.say(entry.number, '.resource', read.problems);
    this.services.push({ ...entry, read });
  }

  private location({ resource, fullUrl, number }: GivenEntry): void {
    const { area, problems } = readLocation(resource);
    this.say(number, '.resource', problems);
    if (fullUrl === null) this.one(number, '.fullUrl', 'missing');
    else this.areas.set(fullUrl, area);
  }

  private schedule(entry: GivenEntry): void {
    const read = readSchedule(entry.resource);
    this.say(entry.number, '.resource', read.problems);
    if (entry.fullUrl === null) this.one(entry.number, '.fullUrl', 'missing');
    this.schedules.push({ ...entry, read });
  }

  private slot({ resource, number }: GivenEntry): void {
    const { schedule, week, problems } = readSlot(resource);
    this.say(number, '.resource', problems);
    if (schedule === null || week === null) return;
    const weeks = this.weeks.get(schedule) ?? new Map<string, { offered: number; number: number }>();
    const before = weeks.get(week);
    weeks.set(week, { offered: (before?.offered ?? 0) + 1, number: before?.number ?? number });
    this.weeks.set(schedule, weeks);
    this.slots.push({ schedule, number });
  }

  private areaOf(location: string | null, number: number): unknown {
    if (location === null) return undefined;
    if (!this.areas.has(location)) this.one(number, '.resource.location.reference', 'not-within-bundle');
    return this.areas.get(location);
  }

  private checkTwice(
    entries: readonly { readonly number: number; readonly reference: unknown }[],
    path: string,
  ): void {
    const first = new Map<unknown, number>();
    for (const { number, reference } of entries) {
      const before = first.get(reference);
      if (before === undefined) first.set(reference, number);
      else if (reference !== undefined) this.one(number, path, 'twice-in-bundle', { first: before - 1 });
    }
  }

  private one(number: number, path: string, code: string, params?: FieldProblem['params']): void {
    this.say(number, '', [params === undefined ? { field: path, code } : { field: path, code, params }]);
  }

  private say(number: number, path: string, problems: readonly FieldProblem[]): void {
    for (const { field, ...problem } of problems)
      this.problems.push({ ...problem, field: `Bundle.entry[${number - 1}]${path}${field}` });
  }
}
