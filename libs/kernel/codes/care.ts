import { type Code } from './code.js';

/** What a client needs of care, apart from what it is for. How a provider works is another thing: see SETTINGS. */
export const LEVELS = [
  { code: 'basic', nl: 'Basis-ggz', en: 'Basic' },
  { code: 'specialist', nl: 'Gespecialiseerde ggz', en: 'Specialist' },
  { code: 'highly-specialist', nl: 'Hoogspecialistische ggz', en: 'Highly specialist' },
] as const satisfies readonly Code[];

/** How close the care has to be. The secure ones are kept apart: nobody goes there who does not need it. */
export const INTENSITIES = [
  { code: 'outpatient', nl: 'Ambulant', en: 'Outpatient' },
  { code: 'outreach', nl: 'Outreachend, zoals FACT', en: 'Outreach, such as FACT' },
  { code: 'day', nl: 'Dagbehandeling', en: 'Day treatment' },
  { code: 'inpatient', nl: 'Klinisch', en: 'Inpatient' },
  {
    code: 'secure-outpatient',
    nl: 'Forensisch of beveiligd, ambulant',
    en: 'Forensic or secure, outpatient',
  },
  { code: 'secure-inpatient', nl: 'Forensisch of beveiligd, klinisch', en: 'Forensic or secure, inpatient' },
] as const satisfies readonly Code[];

export const FORMS = [
  { code: 'individual', nl: 'Individueel', en: 'Individual' },
  { code: 'group', nl: 'In een groep', en: 'In a group' },
  { code: 'online', nl: 'Online', en: 'Online' },
] as const satisfies readonly Code[];

export type LevelCode = (typeof LEVELS)[number]['code'];
export type IntensityCode = (typeof INTENSITIES)[number]['code'];
