import { type Field, type Fields, namesOfFields, type RecordOf } from './field.js';
import { LONGEST_WAIT, SLOT_HORIZON } from './limits.js';

export const SEVERITIES_OF_DEMAND = [1, 2, 3] as const;
export const WEEKS = { kind: 'whole', from: 0, to: LONGEST_WAIT, unit: 'weeks' } as const satisfies Field;
export const AREA = { kind: 'area', about: 'Municipality code' } as const satisfies Field;

/**
 * One wachtplek, as the sending provider knows it: the only list of its fields. What reads a row, tells whether it
 * changed, writes it and documents it goes by this; the table has a column for each.
 */
export const ENTRY = {
  reference: {
    kind: 'pseudonym',
    about:
      'Your own pseudonym, in the form that was declared when your organisation was set up: drawn by chance (a uuid, 24 to 64 hexadecimal digits, or 8 to 26 consonants) or a number such as C-004217',
    example: 'BKTRWQNPZD',
  },
  programme: { kind: 'programme', optional: true, about: 'Reference of the own programme waited for' },
  area: AREA,
  diagnosis: {
    kind: 'code',
    list: 'diagnoses',
    about:
      'Of any version of the list; `not-yet-diagnosed` where there is none, as which `no-distinction` of 2018 is read',
  },
  settings: {
    kind: 'codes',
    list: 'settings',
    atLeast: 0,
    optional: true,
    absent: [],
    about:
      'Settings of the Zorgprestatiemodel that would do. They say how a provider works: level and intensity follow from them where those are not said. Needed where intensities are not said',
    example: ['3'],
  },
  levels: {
    kind: 'codes',
    list: 'levels',
    atLeast: 1,
    optional: true,
    about: 'Levels of care that would do; not said = as follows from settings',
    example: ['specialist'],
  },
  intensities: {
    kind: 'codes',
    list: 'intensities',
    atLeast: 1,
    optional: true,
    about: 'How close care would do; not said = as follows from settings',
    example: ['outpatient'],
  },
  forms: {
    kind: 'codes',
    list: 'forms',
    atLeast: 1,
    optional: true,
    about: 'Forms of care that would do; not said = any',
    example: ['individual'],
  },
  age: { kind: 'ages', about: 'Age band in years, both ends inclusive', example: [23, 27] },
  title: {
    kind: 'code',
    list: 'titles',
    optional: true,
    about: 'Law under which the client is treated; not said = it follows from age and settings',
    example: 'zvw',
  },
  circuit: {
    kind: 'code',
    list: 'circuits',
    optional: true,
    about: 'Not said = forensic with settings 6 and 7, else any but forensic',
    example: 'adults',
  },
  language: { kind: 'code', list: 'languages' },
  severity: {
    kind: 'one-of',
    values: SEVERITIES_OF_DEMAND,
    unit: 'severity',
    about:
      '1 light: complaints, daily life goes on. 2 moderate: daily life suffers in one field or more. 3 severe: daily life has broken down, or there is danger or psychosis',
  },
  careType: {
    kind: 'code',
    list: 'careTypes',
    optional: true,
    about:
      'Zorgvraagtype, where it is known. The severity stays as you say it; GET /api/v1/waiting-list says where the two do not go together',
    example: '3',
  },
  insurer: { kind: 'code', list: 'insurers', optional: true, about: 'UZOVI number' },
  maxTravel: {
    kind: 'whole',
    from: 0,
    to: 600,
    unit: 'minutes',
    optional: true,
    about: 'Minutes; null = no limit',
  },
  flags: { kind: 'codes', list: 'flags', atLeast: 0 },
  registeredOn: { kind: 'past-day', about: 'Aanmelddatum; at most ten years ago' },
  referredOn: { kind: 'past-day', optional: true, about: 'Verwijsdatum' },
  intakeOn: { kind: 'past-day', optional: true, about: 'The day of the intake, once it has been' },
  expectedIntakeWeek: { kind: 'week', from: 'oldest', ahead: LONGEST_WAIT, optional: true },
  expectedTreatmentWeeks: {
    ...WEEKS,
    optional: true,
    about: 'Weeks from the intake to the start of treatment',
  },
  clientWish: {
    kind: 'code',
    list: 'clientWishes',
    optional: true,
    about:
      'Whether the client is open to a proposal elsewhere, with the day of the answer in clientWishOn. Left out or not-asked: what was recorded before stands. Of two answers the later day counts, and on one day stay',
    example: 'open',
  },
  clientWishOn: { kind: 'past-day', optional: true, about: 'The day on which the client said it' },
  conditions: {
    kind: 'codes',
    list: 'conditions',
    atLeast: 0,
    optional: true,
    about: 'What the client asks of a place; left out = nothing',
  },
  notBefore: {
    kind: 'week',
    from: 'oldest',
    ahead: SLOT_HORIZON,
    optional: true,
    about: 'The first week in which the client can have an intake; left out = any',
  },
  formerProviders: {
    kind: 'contacts',
    optional: true,
    about:
      'Providers of the region that treated the client before, each with the last month of it. Your own is left out of what is kept',
    example: [{ provider: '06290001', lastMonth: '2024-05' }],
  },
} as const satisfies Fields;

/** A validated entry. */
export type EntryRow = RecordOf<typeof ENTRY>;
export const ENTRY_FIELDS = namesOfFields(ENTRY);
