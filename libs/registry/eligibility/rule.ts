import { type Bilingual, type ClientWish } from '../../kernel/index.js';

/** The parts of a waiting-list entry that decide where it may go. The registry's rows and the matching problem's both have this shape. */
export interface EligibilityEntry {
  readonly provider: string;
  readonly area: string;
  readonly diagnosis: string;
  /** Codes of which a programme has to list one; null or absent = the diagnosis itself and nothing else. */
  readonly diagnosisCodes?: readonly string[] | null;
  /** No diagnosis yet: fits programmes that take such clients, whatever `diagnosis` says. Absent = false. */
  readonly undiagnosed?: boolean;
  /** Settings that would help; one in common suffices. They decide only where care is not said in terms of need. */
  readonly settings: readonly string[];
  /** Levels, intensities and forms of care that would help, one of each in common; null = any. Absent: settings decide. */
  readonly levels?: readonly string[] | null;
  readonly intensities?: readonly string[] | null;
  readonly forms?: readonly string[] | null;
  /** Youngest and oldest age the entry's band allows, in years, both inclusive. */
  readonly age: readonly [number, number];
  /** Legal title; null or absent = not known. */
  readonly title?: string | null;
  /** Null or absent = not said: any but the forensic one. */
  readonly circuit?: string | null;
  readonly language: string;
  readonly severity: number;
  /** null = insured nowhere that contracts care, or unknown. */
  readonly insurer: string | null;
  /** Minutes; null = no limit. */
  readonly maxTravel: number | null;
  readonly flags: readonly string[];
  /** Whether somebody is in danger now; absent = no. */
  readonly danger?: boolean;
  /** Ids of programmes and of providers. */
  readonly barred: readonly string[];
  /** What the client says that counts today; absent = nobody asked. */
  readonly wish?: ClientWish;
  /** What the client asks of a place; absent or null = nothing. */
  readonly conditions?: readonly string[] | null;
}

/** The parts of a programme that decide whom it takes. */
export interface EligibilityProgramme {
  readonly id: string;
  readonly provider: string;
  readonly area: string;
  /** Online care waives travel, and only travel. */
  readonly online: boolean;
  readonly diagnoses: readonly string[];
  /** Takes clients of every diagnosis group, and those who have none yet. Absent = false. */
  readonly takesAll?: boolean;
  /** Takes clients who have no diagnosis yet. Absent = false. */
  readonly takesUndiagnosed?: boolean;
  readonly settings: readonly string[];
  /** What care it gives; null = not said. Absent: settings decide. */
  readonly levels?: readonly string[] | null;
  readonly intensities?: readonly string[] | null;
  readonly forms?: readonly string[] | null;
  /** Years, both ends inclusive. */
  readonly ages: readonly [number, number];
  /** Legal titles under which it treats; null or absent = restricted by none. */
  readonly titles?: readonly string[] | null;
  /** Null or absent = restricted by none. */
  readonly circuits?: readonly string[] | null;
  readonly languages: readonly string[];
  readonly severities: readonly number[];
  /** null = accepts every client, insured anywhere or not at all. */
  readonly insurers: readonly string[] | null;
  /** Flags that exclude a client. */
  readonly excludes: readonly string[];
  /** Flags that are a ground for exclusion from which the clinicians may deviate: no rule, but a price and a check. Absent or null = none. */
  readonly excludesSoft?: readonly string[] | null;
  readonly intakeStop: boolean;
  /** Languages in which it is given with an interpreter; absent or null = none. */
  readonly interpreted?: readonly string[] | null;
  /** Absent or null = not known. */
  readonly femaleClinician?: boolean | null;
  /** Clients a group needs to start, all weeks or each; null = no group. */
  readonly minStart?: number | readonly number[] | null;
  /** A group whatever `minStart` says; absent = as `minStart` says. */
  readonly group?: boolean;
}

/** In the order in which the rules are asked: danger before all, whether the client wants to go, then the need, then what somebody could change. */
export const ELIGIBILITY_CODES = [
  'danger',
  'client-wish',
  'other-provider',
  'diagnosis',
  'setting',
  'level',
  'intensity',
  'form',
  'age',
  'title',
  'circuit',
  'language',
  'severity',
  'flag',
  'barred',
  'no-group',
  'no-online',
  'female-clinician',
  'own-language',
  'insurer',
  'travel',
  'intake-stop',
] as const;
export type EligibilityCode = (typeof ELIGIBILITY_CODES)[number];

/** One rule of eligibility. A rule says what it looks at by its parameter types: narrower than the whole entry. */
export interface EligibilityRule<Entry = EligibilityEntry, Programme = EligibilityProgramme> {
  readonly code: EligibilityCode;
  /** Why a pair that breaks the rule is no match, as a clinician would say it. */
  readonly reason: Bilingual;
  /** @param travelMinutes from the entry's area to the programme's; null = unreachable. Only the travel rule looks at it. */
  readonly holds: (entry: Entry, programme: Programme, travelMinutes: number | null) => boolean;
  /** All that the rule looks at in an entry, as text: entries of the same key are judged alike everywhere. */
  readonly key: (entry: Entry) => string;
}
