import { type Circuit } from '../../ingest/index.js';
import { type CircuitCode, type DiagnosisCode } from '../../kernel/index.js';

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
  /** Diagnosis groups of clients with how often they occur, and how many have no diagnosis yet. */
  readonly diagnoses: Partial<Readonly<Record<DiagnosisCode, number>>>;
}

const ADULT_DIAGNOSES: CircuitProfile['diagnoses'] = {
  'dsm5-anxiety': 14,
  'dsm5-obsessive-compulsive': 4,
  'dsm5-trauma': 12,
  'dsm5-depressive': 22,
  'dsm5-personality': 14,
  'dsm5-adhd': 10,
  'dsm5-autism': 6,
  'dsm5-somatic': 5,
  'dsm5-bipolar': 4,
  'dsm5-psychotic': 4,
  'dsm5-eating': 3,
  'dsm5-dissociative': 1,
  'dsm5-other': 3,
  'not-yet-diagnosed': 6,
};
const ADULT_BANDS: CircuitProfile['bands'] = [
  [18, 22, 14],
  [23, 29, 22],
  [30, 39, 24],
  [40, 49, 18],
  [50, 59, 14],
  [60, 69, 8],
];
const SUBSTANCES: CircuitProfile['diagnoses'] = { 'dsm5-addiction': 94, 'not-yet-diagnosed': 6 };

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
      'dsm5-adhd': 26,
      'dsm5-autism': 20,
      'dsm5-other-neurodevelopmental': 6,
      'dsm5-anxiety': 12,
      'dsm5-obsessive-compulsive': 3,
      'dsm5-trauma': 8,
      'dsm5-depressive': 8,
      'dsm5-eating': 4,
      'dsm5-somatic': 2,
      'dsm5-other': 4,
      'not-yet-diagnosed': 7,
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
      'dsm5-personality': 6,
      'dsm5-autism': 14,
      'dsm5-adhd': 16,
      'dsm5-eating': 6,
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
      'dsm5-depressive': 32,
      'dsm5-neurocognitive': 30,
      'dsm5-anxiety': 16,
      'dsm5-trauma': 3,
      'dsm5-bipolar': 6,
      'dsm5-psychotic': 5,
      'dsm5-other': 3,
      'not-yet-diagnosed': 5,
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
      'dsm5-personality': 40,
      'dsm5-adhd': 15,
      'dsm5-psychotic': 15,
      'dsm5-other': 20,
      'not-yet-diagnosed': 10,
    },
  },
  unknown: { ...ADULTS, label: 'Algemeen', clients: null, diagnoses: ADULT_DIAGNOSES },
};
