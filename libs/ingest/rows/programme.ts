import { DIAGNOSES, FLAGS, INSURERS, LANGUAGES, ok, refuse, type Result, SETTINGS } from '../../kernel/index.js';
import { type CellError, RowReader } from '../table/index.js';
import { areaOf, programmeReference } from './entry.js';
import { ageBand, codes, type Field, flag, integer, integers, optional, required, text } from './fields.js';
import { gateRow } from './gate-row.js';

/** What a location offers, validated. Lists are sets. */
export interface ProgrammeRow {
  /** The provider's own. */
  readonly reference: string;
  /** As the region sees it. */
  readonly name: string;
  readonly area: string;
  readonly online: boolean;
  readonly diagnoses: readonly string[];
  readonly settings: readonly string[];
  /** Years, both inclusive. */
  readonly ages: readonly [number, number];
  readonly languages: readonly string[];
  readonly severities: readonly number[];
  /** null = takes clients of any insurer and of none. */
  readonly insurers: readonly string[] | null;
  /** Flags that are a ground for exclusion. */
  readonly excludes: readonly string[];
  readonly intakeStop: boolean;
  /** Weeks; null = not known, or an intake stop. */
  readonly intakeWait: number | null;
  /** Weeks from intake to treatment. */
  readonly treatmentWait: number;
  /** Clients a group needs to start; null = starts with anybody. */
  readonly minStart: number | null;
}

export const PROGRAMME_FIELDS = [
  'name',
  'area',
  'online',
  'diagnoses',
  'settings',
  'ages',
  'languages',
  'severities',
  'insurers',
  'excludes',
  'intakeStop',
  'intakeWait',
  'treatmentWait',
  'minStart',
] as const;

const WEEKS = { nl: 'weken', en: 'weeks' };
/** A label for the outside world and not a place for remarks. */
const NAME = text(
  /^(?=.{2,80}$)[\p{L}\p{N}][\p{L}\p{M}\p{N} .,:;'’()/&+–-]*$/u,
  'een naam van 2 tot 80 letters, cijfers, spaties en gewone leestekens',
  'a name of 2 to 80 letters, digits, spaces and common punctuation',
);

/**
 * Reads one programme.
 * @param reference from the address; gated like any field
 * @param areas municipality codes of the region
 */
export function readProgramme(
  reference: string,
  body: unknown,
  areas: ReadonlySet<string>,
): Result<ProgrammeRow, readonly CellError[]> {
  const reader = new RowReader();
  const address = gateRow({ reference }, ['reference']);
  const { fields, stopped, errors } = gateRow(body, PROGRAMME_FIELDS);
  reader.errors.push(...address.errors, ...errors);
  const read = <T>(field: (typeof PROGRAMME_FIELDS)[number], as: Field<T>): T =>
    stopped.has(field) ? (null as T) : reader.take(as(fields[field], field), null as T);
  const programme: ProgrammeRow = {
    reference: address.stopped.has('reference')
      ? ''
      : reader.take(programmeReference(reference, 'reference'), ''),
    name: read('name', required(NAME)),
    area: read('area', required(areaOf(areas))),
    online: read('online', required(flag)),
    diagnoses: read('diagnoses', required(codes(DIAGNOSES, 'diagnoses', 1))),
    settings: read('settings', required(codes(SETTINGS, 'settings', 1))),
    ages: read('ages', required(ageBand)),
    languages: read('languages', required(codes(LANGUAGES, 'languages', 1))),
    severities: read('severities', required(integers(1, 3))),
    insurers: read('insurers', optional(codes(INSURERS, 'insurers', 0))),
    excludes: read('excludes', required(codes(FLAGS, 'flags', 0))),
    intakeStop: read('intakeStop', required(flag)),
    intakeWait: read('intakeWait', optional(integer(0, 520, WEEKS))),
    treatmentWait: read('treatmentWait', required(integer(0, 520, WEEKS))),
    minStart: read('minStart', optional(integer(1, 100, { nl: 'cliënten', en: 'clients' }))),
  };
  return reader.errors.length === 0 ? ok(programme) : refuse(reader.errors);
}
