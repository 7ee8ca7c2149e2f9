import { type CareType, type ProgrammeRow } from '../../ingest/index.js';
import { type DiagnosisCode, type FlagCode, type IntensityCode, type LevelCode } from '../../kernel/index.js';

export const CARE_LABELS: Readonly<Record<CareType, string>> = {
  specialist: 'specialistische ggz',
  basic: 'basis-ggz',
  combined: 'basis- en specialistische ggz',
  unknown: 'ggz',
};
/** Care under the Wlz. */
export const LONG_TERM_LABEL = 'langdurige zorg (Wlz)';

/** Short Dutch names of diagnosis groups, for the names of programmes. */
export const SHORT_DIAGNOSES: Readonly<Partial<Record<DiagnosisCode, string>>> = {
  'dsm5-neurodevelopmental': 'ontwikkelingsstoornissen',
  'dsm5-adhd': 'ADHD',
  'dsm5-autism': 'autisme',
  'dsm5-other-neurodevelopmental': 'ontwikkeling',
  'dsm5-psychotic': 'psychose',
  'dsm5-bipolar': 'bipolair',
  'dsm5-depressive': 'depressie',
  'dsm5-anxiety': 'angst',
  'dsm5-obsessive-compulsive': 'dwang',
  'dsm5-trauma': 'trauma',
  'dsm5-dissociative': 'dissociatie',
  'dsm5-somatic': 'SOLK',
  'dsm5-eating': 'eetstoornissen',
  'dsm5-addiction': 'verslaving',
  'dsm5-neurocognitive': 'geheugen',
  'dsm5-personality': 'persoonlijkheid',
  'dsm5-other': 'overig',
};

/** At which level a programme of this care type works. */
export const LEVELS_OF: Readonly<Record<CareType, readonly LevelCode[]>> = {
  basic: ['basic'],
  specialist: ['specialist'],
  combined: ['basic', 'specialist'],
  unknown: ['basic', 'specialist'],
};

/** How close the care of a programme of this care type may be, the usual ones more often. */
export const INTENSITIES_OF: Readonly<Record<CareType, readonly (readonly IntensityCode[])[]>> = {
  basic: [['outpatient']],
  specialist: [
    ['outpatient'],
    ['outpatient'],
    ['outpatient'],
    ['outpatient', 'outreach'],
    ['day', 'outpatient'],
    ['inpatient', 'outpatient'],
  ],
  combined: [['outpatient']],
  unknown: [['outpatient']],
};

export const SEVERITIES_OF: Readonly<Record<CareType, readonly ProgrammeRow['severities'][]>> = {
  basic: [[1, 2]],
  specialist: [
    [1, 2, 3],
    [1, 2, 3],
    [2, 3],
  ],
  combined: [
    [1, 2, 3],
    [1, 2],
  ],
  unknown: [[1, 2, 3]],
};

/** Grounds for exclusion that basic care always has and specialist care sometimes. */
export const BASIC_EXCLUDES: readonly FlagCode[] = [
  'acute-suicidality',
  'crisis-prone',
  'active-psychosis',
  'aggression',
  'primary-addiction',
  'severe-eating-disorder',
];
export const SOMETIMES_EXCLUDED: readonly FlagCode[] = [
  'iq-below-80',
  'acute-suicidality',
  'crisis-prone',
  'aggression',
  'primary-addiction',
  'severe-eating-disorder',
  'dementia-organic',
  'no-fixed-address',
  'legal-question',
  'active-psychosis',
];
/** A programme never excludes what it treats. */
export const TREATED_FLAG: Partial<Readonly<Record<DiagnosisCode, FlagCode>>> = {
  'dsm5-addiction': 'primary-addiction',
  'dsm5-eating': 'severe-eating-disorder',
  'dsm5-psychotic': 'active-psychosis',
  'dsm5-neurocognitive': 'dementia-organic',
};
