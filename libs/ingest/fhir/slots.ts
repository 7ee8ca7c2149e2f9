import { type FieldProblem, isoWeekOf } from '../../kernel/index.js';
import { isDate } from '../record/dates.js';
import { Elements } from './elements.js';
import { PROGRAMME_SYSTEM } from './names.js';
import { withinBundle } from './programme.js';

export interface ReadSchedule {
  /** Reference of the programme whose free intakes it is, or the fullUrl of its HealthcareService in the same Bundle. */
  readonly programme: unknown;
  readonly service: string | null;
  readonly problems: readonly FieldProblem[];
}

/** Reads whose Schedule it is; its Slots say what is free. */
export function readSchedule(resource: unknown): ReadSchedule {
  const elements = new Elements();
  const schedule = elements.object(resource, '', ['resourceType', 'active', 'actor']) ?? {};
  if (schedule['active'] !== undefined && schedule['active'] !== true)
    elements.say('.active', 'not-fixed', { expected: 'true' });
  const [actor] = elements.list(schedule['actor'], '.actor', 1);
  if (actor === undefined) {
    elements.say('.actor', 'missing');
    return { programme: undefined, service: null, problems: elements.problems };
  }
  const isReference = typeof actor === 'object' && actor !== null && Object.hasOwn(actor, 'reference');
  if (isReference)
    return {
      programme: undefined,
      service: withinBundle(actor, '.actor', elements),
      problems: elements.problems,
    };
  const named = elements.object(actor, '.actor', ['type', 'identifier']);
  elements.fixed(named?.['type'], '.actor.type', 'HealthcareService');
  const programme = elements.identifier(named?.['identifier'], '.actor.identifier', PROGRAMME_SYSTEM);
  return { programme, service: null, problems: elements.problems };
}

export interface ReadSlot {
  /** The fullUrl of its Schedule in the same Bundle. */
  readonly schedule: string | null;
  /** ISO week in the Netherlands; null where the start could not be read. */
  readonly week: string | null;
  readonly problems: readonly FieldProblem[];
}

/** Reads one free intake: of when it is no more is kept than the week. */
export function readSlot(resource: unknown): ReadSlot {
  const elements = new Elements();
  const slot = elements.object(resource, '', ['resourceType', 'schedule', 'status', 'start', 'end']) ?? {};
  elements.fixed(slot['status'], '.status', 'free', true);
  const schedule = withinBundle(slot['schedule'], '.schedule', elements);
  const week = weekOf(slot['start']);
  if (week === null) elements.say('.start', 'not-a-dutch-moment');
  if (weekOf(slot['end']) === null) elements.say('.end', 'not-a-dutch-moment');
  return { schedule, week, problems: elements.problems };
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(Z|\+01:00|\+02:00)$/;
/** In UTC from this hour on it may be the next day in the Netherlands. */
const LATE = 22;

/** The week of a moment, read off its own day: no clock and no calendar of time zones is asked. */
function weekOf(value: unknown): string | null {
  const [, day, hour, offset] = (typeof value === 'string' ? INSTANT.exec(value) : null) ?? [];
  if (day === undefined || !isDate(day) || (offset === 'Z' && Number(hour) >= LATE)) return null;
  return isoWeekOf(day);
}
