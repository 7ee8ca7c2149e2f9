/** Which edition of a list it is, and the day on which it last changed (`YYYY-MM-DD`). */
export interface CodeListVersion {
  readonly version: number;
  readonly date: string;
}

const FIRST: CodeListVersion = { version: 1, date: '2026-11-22' };
const ADDED: CodeListVersion = { version: 1, date: '2026-11-29' };

/** Of each list by itself: one that changes leaves the others as they were. A test holds it against what is in the list. */
export const VERSIONS = {
  diagnoses: { version: 2, date: '2026-11-29' },
  diagnosisVersions: ADDED,
  levels: ADDED,
  intensities: ADDED,
  forms: ADDED,
  settings: FIRST,
  careTypes: ADDED,
  languages: FIRST,
  severities: FIRST,
  flags: { version: 2, date: '2026-11-29' },
  clientWishes: ADDED,
  conditions: ADDED,
  titles: ADDED,
  circuits: ADDED,
  treatments: ADDED,
  insurers: FIRST,
  professions: { version: 2, date: '2026-11-29' },
  refusalReasons: { version: 2, date: '2026-11-22' },
  declineReasons: FIRST,
  returnReasons: FIRST,
  unmatchedReasons: { version: 8, date: '2026-11-29' },
  caseReasons: { version: 2, date: '2026-11-30' },
  caseDecisions: FIRST,
  caseActions: FIRST,
  caseOutcomes: FIRST,
  caseDomains: ADDED,
} satisfies Readonly<Record<string, CodeListVersion>>;
