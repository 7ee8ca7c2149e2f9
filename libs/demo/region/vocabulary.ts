import { type CareType, type Circuit, type ProgrammeRow } from '../../ingest/index.js';
import { type CircuitCode, type DiagnosisCode, type FlagCode } from '../../kernel/index.js';

/** What is plausible per circuit; invented proportions, none of them a statistic. */
export interface CircuitProfile {
  /** Dutch, as programmes are named. */
  readonly label: string;
  readonly ages: readonly [number, number];
  /** As its clients say it; null = left to follow from what else is said. */
  readonly clients: CircuitCode | null;
  /** As its programmes say it; null = all but the forensic one. */
  readonly circuits: readonly CircuitCode[] | null;
  /** Age bands of clients with how often they occur; each lies within `ages`. */
  readonly bands: readonly (readonly [from: number, to: number, weight: number])[];
  /** Diagnosis groups of a list that draws no distinction, with how often they occur. */
  readonly diagnoses: Partial<Readonly<Record<DiagnosisCode, number>>>;
}

const ADULT_DIAGNOSES: CircuitProfile['diagnoses'] = {
  anxiety: 25,
  depressive: 22,
  personality: 14,
  'attention-deficit-behaviour': 10,
  autism: 6,
  somatoform: 5,
  bipolar: 4,
  psychotic: 4,
  eating: 3,
  other: 4,
  'no-distinction': 3,
};
const ADULT_BANDS: CircuitProfile['bands'] = [
  [18, 22, 14],
  [23, 29, 22],
  [30, 39, 24],
  [40, 49, 18],
  [50, 59, 14],
  [60, 69, 8],
];
const SUBSTANCES: CircuitProfile['diagnoses'] = { alcohol: 55, 'other-substances': 40, 'no-distinction': 5 };

const ADULTS = { ages: [18, 120], circuits: null, bands: ADULT_BANDS } as const;

export const CIRCUIT_PROFILES: Readonly<Record<Circuit, CircuitProfile>> = {
  youth: {
    label: 'Jeugd',
    ages: [0, 17],
    clients: 'youth',
    circuits: ['youth'],
    bands: [
      [0, 5, 6],
      [6, 11, 38],
      [12, 15, 36],
      [16, 17, 20],
    ],
    diagnoses: {
      'attention-deficit-behaviour': 30,
      autism: 22,
      anxiety: 16,
      depressive: 10,
      'other-childhood': 10,
      eating: 4,
      somatoform: 3,
      other: 2,
      'no-distinction': 3,
    },
  },
  adolescents: {
    label: 'Adolescenten',
    ages: [12, 23],
    clients: null,
    circuits: ['adults', 'youth'],
    bands: [
      [12, 15, 20],
      [16, 17, 30],
      [18, 20, 30],
      [21, 23, 20],
    ],
    diagnoses: {
      ...ADULT_DIAGNOSES,
      personality: 6,
      autism: 14,
      'attention-deficit-behaviour': 16,
      eating: 6,
    },
  },
  adults: { ...ADULTS, label: 'Volwassenen', clients: 'adults', diagnoses: ADULT_DIAGNOSES },
  elderly: {
    label: 'Ouderen',
    ages: [60, 120],
    clients: 'elderly',
    circuits: ['adults', 'elderly'],
    bands: [
      [60, 69, 40],
      [70, 79, 38],
      [80, 99, 22],
    ],
    diagnoses: {
      depressive: 32,
      cognitive: 30,
      anxiety: 18,
      bipolar: 6,
      psychotic: 5,
      other: 4,
      'no-distinction': 5,
    },
  },
  addiction: {
    ...ADULTS,
    label: 'Verslavingszorg',
    clients: 'addiction',
    circuits: ['addiction', 'adults'],
    diagnoses: SUBSTANCES,
  },
  forensic: {
    ...ADULTS,
    label: 'Forensisch',
    clients: 'forensic',
    circuits: ['forensic'],
    diagnoses: {
      personality: 40,
      'attention-deficit-behaviour': 15,
      psychotic: 15,
      other: 20,
      'no-distinction': 10,
    },
  },
  unknown: { ...ADULTS, label: 'Algemeen', clients: null, diagnoses: ADULT_DIAGNOSES },
};

export const CARE_LABELS: Readonly<Record<CareType, string>> = {
  specialist: 'specialistische ggz',
  basic: 'basis-ggz',
  combined: 'basis- en specialistische ggz',
  unknown: 'ggz',
};

/** Short Dutch names of diagnosis groups, for the names of programmes. */
export const SHORT_DIAGNOSES: Readonly<Record<DiagnosisCode, string>> = {
  'attention-deficit-behaviour': 'ADHD',
  autism: 'autisme',
  'other-childhood': 'kindertijd',
  cognitive: 'geheugen',
  alcohol: 'alcohol',
  'other-substances': 'middelen',
  psychotic: 'psychose',
  depressive: 'depressie',
  bipolar: 'bipolair',
  personality: 'persoonlijkheid',
  somatoform: 'SOLK',
  eating: 'eetstoornissen',
  anxiety: 'angst',
  other: 'overig',
  'no-distinction': 'algemeen',
};

/** Settings of the Zorgprestatiemodel that a programme of this care type may offer. */
export const SETTINGS_OF: Readonly<Record<CareType, readonly (readonly string[])[]>> = {
  basic: [['1']],
  specialist: [['2', '3'], ['2', '3'], ['3'], ['2', '3', '4'], ['3', '5']],
  combined: [
    ['1', '2', '3'],
    ['1', '2'],
  ],
  unknown: [['2', '3']],
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
/** How often a demand is light, moderate or severe. */
export const SEVERITY_WEIGHTS: Readonly<Record<number, number>> = { 1: 30, 2: 45, 3: 25 };

/** Codes of the insurers list with made-up shares for the north of the country. */
export const INSURER_SHARES: readonly (readonly [code: string, share: number])[] = [
  ['3332', 28],
  ['3311', 20],
  ['7095', 15],
  ['9664', 10],
  ['3358', 8],
  ['0101', 7],
  ['3333', 4],
  ['7029', 3],
  ['9018', 3],
  ['7119', 2],
];

/** Languages beside Dutch, with how often clients need them. */
export const OTHER_LANGUAGES: readonly (readonly [code: string, weight: number])[] = [
  ['en', 40],
  ['ar', 20],
  ['uk', 12],
  ['pl', 10],
  ['ti', 6],
  ['fa', 6],
  ['tr', 4],
  ['sign', 2],
];

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
  alcohol: 'primary-addiction',
  'other-substances': 'primary-addiction',
  eating: 'severe-eating-disorder',
  psychotic: 'active-psychosis',
  cognitive: 'dementia-organic',
};
