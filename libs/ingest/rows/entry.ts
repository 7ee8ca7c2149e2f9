import { addWeeks, DIAGNOSES, FLAGS, INSURERS, isoWeekOf, LANGUAGES, ok, refuse, type Result, SETTINGS } from '../../kernel/index.js';
import { type CellError, RowReader } from '../table/index.js';
import { yearsBefore } from './dates.js';
import { ageBand, code, codes, expected, type Field, integer, optional, pastDate, required, text, week } from './fields.js';
import { gateRow } from './gate-row.js';

/** One validated wachtplek, as the sending provider knows it. Lists are sets: sorted, each code once. */
export interface EntryRow {
  /** The provider's own pseudonym; only the provider can lead it back to a person. */
  readonly reference: string;
  /** Own reference of the programme where the client waits now. */
  readonly programme: string | null;
  /** Municipality code. */
  readonly area: string;
  readonly diagnosis: string;
  readonly settings: readonly string[];
  /** Years, both inclusive. */
  readonly age: readonly [number, number];
  readonly language: string;
  readonly severity: 1 | 2 | 3;
  readonly insurer: string | null;
  /** Minutes. */
  readonly maxTravel: number | null;
  readonly flags: readonly string[];
  readonly registeredOn: string;
  readonly referredOn: string | null;
  /** The day of the intake, once it has been. */
  readonly intakeOn: string | null;
  readonly expectedIntakeWeek: string | null;
  /** Weeks from the intake to the start of treatment. */
  readonly expectedTreatmentWeeks: number | null;
}

export const ENTRY_FIELDS = [
  'reference',
  'programme',
  'area',
  'diagnosis',
  'settings',
  'age',
  'language',
  'severity',
  'insurer',
  'maxTravel',
  'flags',
  'registeredOn',
  'referredOn',
  'intakeOn',
  'expectedIntakeWeek',
  'expectedTreatmentWeeks',
] as const;
const DATE_FIELDS = ['registeredOn', 'referredOn', 'intakeOn'];

/** Against what a row is judged, beside itself. */
export interface EntryContext {
  /** The day of the push, `YYYY-MM-DD`. */
  readonly today: string;
  /** The provider's own programme references. */
  readonly programmes: ReadonlySet<string>;
  /** Municipality codes of the region. */
  readonly areas: ReadonlySet<string>;
}

/** Years a registration, a referral or an intake may lie back. */
const OLDEST_YEARS = 10;
const WEEKS = { nl: 'weken', en: 'weeks' };

const REFERENCE_FORM = /^[A-Za-z0-9_-]{4,64}$/;
const reference = text(
  REFERENCE_FORM,
  'een eigen pseudoniem van 4 tot 64 letters, cijfers, _ of -',
  'your own pseudonym of 4 to 64 letters, digits, _ or -',
);
export const programmeReference = text(
  /^[A-Za-z0-9_-]{2,64}$/,
  'een eigen kenmerk van 2 tot 64 letters, cijfers, _ of -',
  'your own reference of 2 to 64 letters, digits, _ or -',
);

/** A text that has to be one of a set the region knows. */
const oneOf =
  (known: ReadonlySet<string>, why: { code: string; nl: string; en: string }): Field<string> =>
  (value, field) =>
    typeof value === 'string' && known.has(value) ? ok(value) : refuse(expected(field, why));

export const areaOf = (areas: ReadonlySet<string>): Field<string> =>
  oneOf(areas, {
    code: 'unknown-area',
    nl: 'verwacht de code van een gemeente in deze regio, vier cijfers als tekst ("0014").',
    en: 'expected the code of a municipality in this region, four digits as text ("0014").',
  });

const ownProgramme = (programmes: ReadonlySet<string>): Field<string> =>
  oneOf(programmes, {
    code: 'unknown-programme',
    nl: 'verwacht het kenmerk van een eigen programma; lever dat eerst aan met PUT /api/v1/programmes/{reference}.',
    en: 'expected the reference of a programme of your own; push it first with PUT /api/v1/programmes/{reference}.',
  });

const diagnosis = required(code(DIAGNOSES, 'diagnoses'));
const settings = required(codes(SETTINGS, 'settings', 1));
const language = required(code(LANGUAGES, 'languages'));
const insurer = optional(code(INSURERS, 'insurers'));
const flags = required(codes(FLAGS, 'flags', 0));
const severity = required(
  integer(1, 3, { nl: '1 licht, 2 matig, 3 ernstig', en: '1 light, 2 moderate, 3 severe' }),
);
const maxTravel = optional(integer(0, 600, { nl: 'minuten', en: 'minutes' }));
const treatmentWeeks = optional(integer(0, 520, WEEKS));

/** Rows of one push are read against the same day, so what follows from it is worked out once. */
export function entryReader(context: EntryContext): (row: unknown) => Result<EntryRow, readonly CellError[]> {
  const earliest = yearsBefore(context.today, OLDEST_YEARS);
  const thisWeek = isoWeekOf(context.today);
  const day = pastDate(context.today, earliest);
  const intakeWeek = optional(week(isoWeekOf(earliest), addWeeks(thisWeek, 520)));
  const area = required(areaOf(context.areas));
  const programme = optional(ownProgramme(context.programmes));

  return (row) => {
    const { fields, stopped, errors } = gateRow(row, ENTRY_FIELDS, DATE_FIELDS);
    const reader = new RowReader();
    reader.errors.push(...errors);
    const read = <T>(field: (typeof ENTRY_FIELDS)[number], as: Field<T>): T =>
      stopped.has(field) ? (null as T) : reader.take(as(fields[field], field), null as T);
    const entry: EntryRow = {
      reference: read('reference', required(reference)),
      programme: read('programme', programme),
      area: read('area', area),
      diagnosis: read('diagnosis', diagnosis),
      settings: read('settings', settings),
      age: read('age', required(ageBand)),
      language: read('language', language),
      severity: read('severity', severity) as EntryRow['severity'],
      insurer: read('insurer', insurer),
      maxTravel: read('maxTravel', maxTravel),
      flags: read('flags', flags),
      registeredOn: read('registeredOn', required(day)),
      referredOn: read('referredOn', optional(day)),
      intakeOn: read('intakeOn', optional(day)),
      expectedIntakeWeek: read('expectedIntakeWeek', intakeWeek),
      expectedTreatmentWeeks: read('expectedTreatmentWeeks', treatmentWeeks),
    };
    reader.errors.push(...acrossFields(entry));
    // Only a row without a single error leaves here, so none of the nulls above does.
    return reader.errors.length === 0 ? ok(entry) : refuse(reader.errors);
  };
}

function acrossFields({ registeredOn, intakeOn, expectedIntakeWeek }: EntryRow): CellError[] {
  if (registeredOn === null) return [];
  const errors: CellError[] = [];
  if (intakeOn !== null && intakeOn < registeredOn)
    errors.push(
      expected('intakeOn', {
        code: 'before-registration',
        nl: 'verwacht een datum op of na registeredOn.',
        en: 'expected a date on or after registeredOn.',
      }),
    );
  if (expectedIntakeWeek !== null && expectedIntakeWeek < isoWeekOf(registeredOn))
    errors.push(
      expected('expectedIntakeWeek', {
        code: 'before-registration',
        nl: 'verwacht een week die niet voor registeredOn ligt.',
        en: 'expected a week that is not before registeredOn.',
      }),
    );
  return errors;
}

/** The reference of a row that can't be taken, where it is clean enough to know the entry by; null otherwise. */
export function cleanReference(row: unknown): string | null {
  const { fields } = gateRow(row, ENTRY_FIELDS);
  const value = fields['reference'];
  return typeof value === 'string' && REFERENCE_FORM.test(value) ? value : null;
}

/** Refusal of a row about an entry whose transfer is under way: what it says is the return ticket, so it is frozen. */
export const transferUnderWay = (): CellError =>
  expected('reference', {
    code: 'transfer-under-way',
    nl: 'deze wachtplek wordt overgedragen; de gegevens blijven zoals ze waren tot de overdracht klaar is.',
    en: 'this entry is being transferred; its data stay as they were until the transfer has ended.',
  });

/** The client had this entry erased: it stays erased. */
export const erasedOnRequest = (): CellError =>
  expected('reference', {
    code: 'erased-on-request',
    nl: 'deze wachtplek is op verzoek van de cliënt gewist en komt niet terug. Haal deze rij uit de lijst, of gebruik een nieuwe referentie als de cliënt zich opnieuw heeft aangemeld.',
    en: 'this entry was erased at its client’s request and does not come back. Take this row off the list, or use a new reference if the client has registered anew.',
  });
