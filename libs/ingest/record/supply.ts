import { AREA, SEVERITIES_OF_DEMAND, WEEKS } from './entry.js';
import { type Fields, namesOfFields, type RecordOf } from './field.js';
import { OLDEST_AGE, SLOT_HORIZON } from './limits.js';

/** What a location offers; its reference stands in the address. The only list of its fields, as ENTRY is of an entry's. */
export const PROGRAMME = {
  name: {
    kind: 'text',
    form: 'name',
    about:
      'As the region sees it: of known words (kinds of care, age groups, settings), places of the region and numbers of three digits at most',
    example: 'Angst, volwassenen',
  },
  area: AREA,
  online: { kind: 'yes-no' },
  diagnoses: {
    kind: 'codes',
    list: 'diagnoses',
    atLeast: 0,
    about:
      'Groups it treats, of any version of the list; at least one unless it takes all groups or only clients without a diagnosis. `no-distinction` of 2018 is read as takesAll',
  },
  takesAll: {
    kind: 'yes-no',
    optional: true,
    about: 'Takes every diagnosis group, and clients who have no diagnosis yet; absent = false',
  },
  takesUndiagnosed: {
    kind: 'yes-no',
    optional: true,
    about: 'Takes clients who have no diagnosis yet; absent = false',
  },
  settings: {
    kind: 'codes',
    list: 'settings',
    atLeast: 0,
    optional: true,
    absent: [],
    about:
      'Settings of the Zorgprestatiemodel; level and intensity follow from them where those are not said. Needed where intensities are not said',
    example: ['2', '3'],
  },
  levels: {
    kind: 'codes',
    list: 'levels',
    atLeast: 1,
    optional: true,
    about: 'Levels of care it gives; not said = as follows from settings',
    example: ['specialist'],
  },
  intensities: {
    kind: 'codes',
    list: 'intensities',
    atLeast: 1,
    optional: true,
    about: 'How close its care is; not said = as follows from settings',
    example: ['outpatient'],
  },
  forms: {
    kind: 'codes',
    list: 'forms',
    atLeast: 1,
    optional: true,
    about: 'Forms of its care; not said = not known, which fits everybody',
    example: ['individual'],
  },
  ages: { kind: 'ages', about: 'Years, both ends inclusive', example: [18, OLDEST_AGE] },
  titles: {
    kind: 'codes',
    list: 'titles',
    atLeast: 1,
    optional: true,
    about: 'Laws under which it treats; not said = as they follow from ages and settings',
    example: ['zvw'],
  },
  circuits: {
    kind: 'codes',
    list: 'circuits',
    atLeast: 1,
    optional: true,
    about: 'Not said = forensic with settings 6 and 7, else all but forensic',
    example: ['adults', 'elderly'],
  },
  languages: { kind: 'codes', list: 'languages', atLeast: 1 },
  interpreted: {
    kind: 'codes',
    list: 'languages',
    atLeast: 0,
    optional: true,
    about: 'Further languages, in which it is given with an interpreter; left out = none',
  },
  femaleClinician: {
    kind: 'yes-no',
    optional: true,
    about: 'Whether a client can have a female clinician; left out = not known',
  },
  severities: { kind: 'some-of', values: SEVERITIES_OF_DEMAND, example: SEVERITIES_OF_DEMAND },
  insurers: {
    kind: 'codes',
    list: 'insurers',
    atLeast: 0,
    optional: true,
    about: 'UZOVI numbers; null = any or none',
  },
  excludes: {
    kind: 'codes',
    list: 'flags',
    atLeast: 0,
    about: 'Grounds for exclusion: hard, such a client is never proposed',
  },
  excludesSoft: {
    kind: 'codes',
    list: 'flags',
    atLeast: 0,
    optional: true,
    about:
      'Grounds for exclusion that may be deviated from: such a client counts for less there, and both clinicians are asked to look; left out = none. One that is among `excludes` as well is hard',
  },
  publicName: {
    kind: 'code',
    list: 'treatments',
    optional: true,
    about: 'What clients call it, as letters do; left out = letters give its name',
  },
  intakeStop: { kind: 'yes-no', about: 'Aanmeldstop' },
  intakeWait: { ...WEEKS, optional: true, about: 'Weeks from registration to intake' },
  treatmentWait: { ...WEEKS, optional: true, about: 'Weeks from intake to treatment; null = not known' },
  minStart: {
    kind: 'whole',
    from: 1,
    to: 100,
    unit: 'clients',
    optional: true,
    about: 'Clients a group needs to start',
  },
} as const satisfies Fields;

/** What identifies a programme for its provider. */
export const PROGRAMME_REFERENCE = { kind: 'text', form: 'reference' } as const;

/** A validated programme. */
export interface ProgrammeRow extends Omit<RecordOf<typeof PROGRAMME>, 'takesAll' | 'takesUndiagnosed'> {
  readonly takesAll: boolean;
  readonly takesUndiagnosed: boolean;
  /** The provider's own. */
  readonly reference: string;
}

/** Free intakes of one programme in one week. */
export const SLOT = {
  week: { kind: 'week', from: 'this-week', ahead: SLOT_HORIZON },
  offered: {
    kind: 'whole',
    from: 0,
    to: 1_000,
    unit: 'intakes',
    about: 'Free intakes offered to the region',
  },
} as const satisfies Fields;
export type SlotRow = RecordOf<typeof SLOT>;

/** Clients of one insurer that the provider may take in. */
export const CEILING = {
  insurer: { kind: 'code', list: 'insurers', about: 'UZOVI number' },
  max: {
    kind: 'whole',
    from: 0,
    to: 1_000_000,
    unit: 'clients',
    about: 'Clients of this insurer the provider may still take in',
  },
} as const satisfies Fields;
export type CeilingRow = RecordOf<typeof CEILING>;

export const PROGRAMME_FIELDS = namesOfFields(PROGRAMME);
export const SLOT_FIELDS = namesOfFields(SLOT);
export const CEILING_FIELDS = namesOfFields(CEILING);
