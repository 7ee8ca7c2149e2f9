import { canonicalJson, ok, refuse, type Result, sha256, type Treeknorm } from '../kernel/index.js';
import { type CrisisPointer, readCrisisPointer } from './crisis.js';
import { DEFAULT_TITLE_NORMS, readTitleNorms, type TitleNorms } from './title-norms.js';
import { DEFAULT_DECLINE_REASONS, type DeclineReason, readDeclineReasons } from './decline-reasons.js';
import { DEFAULT_PROFESSIONS, readProfessions, type TitleProfessions } from './professions.js';
import { CASE_TABLE_NUMBERS, firstUnusable, POLICY_NUMBERS, type PolicyNumber, valueAt } from './numbers.js';
import {
  DEFAULT_REJECTION_REASONS,
  readRejectionReasons,
  type RejectionReason,
} from './rejection-reasons.js';

/** The objective of a matching run; part of every problem file. */
export interface MatchingPolicy {
  /** Weeks to the intake, from there to treatment, and in all. */
  readonly norm: Treeknorm;
  /** Norms of titles that have one of their own, or none; any other title has `norm`. */
  readonly norms?: TitleNorms;
  readonly severityWeight: Readonly<Record<'1' | '2' | '3', number>>;
  /** A proposal brings treatment at least this many weeks forward. */
  readonly minGainWeeks: number;
  readonly weights: {
    readonly breach: number;
    readonly weeks: number;
    readonly travel: number;
    /** Per week that an entry has waited beyond the norm already, wherever it goes; absent or 0 = no weight. */
    readonly waited?: number;
  };
  /**
   * Percent, 0..100: of those who get a place at least so much of the share that the long-waiting (longer than the total
   * norm since registration) have of the list. Absent or 0 = no floor, 100 = their whole share.
   */
  readonly longWaitingFloor?: number;
  /** Minutes that the way to a provider which treated the client before counts less; absent = 0. */
  readonly familiarMinutes?: number;
  /**
   * Minutes that each soft ground for exclusion counts for which a client meets: how much further one would go to a
   * programme that has none. At the default weights 100 minutes are a week. Absent = 0: no price, a check alone.
   */
  readonly softExclusionMinutes?: number;
  /** Breaks ties between clients who waited equally long, by SHA-256 of `seed|entry id`. */
  readonly seed: number;
}

/** When entries come to the case table by themselves. */
export interface CaseTablePolicy {
  /** Rejected proposals after which an entry is discussed. */
  readonly refusals: number;
  /** Weeks waited beyond the total norm after which an entry without a proposal is discussed. */
  readonly weeksBeyondNorm: number;
  /** The same of titles that have no norm: weeks waited in all. Nobody is overlooked for want of a norm. */
  readonly weeksWithoutNorm: number;
  /** Long-unmatched cases that wait for an agenda at most: a table that is flooded discusses nothing. */
  readonly queue: number;
  /** Weeks after its last case in which an entry does not come back by itself. */
  readonly restWeeks: number;
  /** Days in which the owner of an action does it, unless the chair says otherwise. */
  readonly actionDays: number;
}

/** What a client wants, and who knows them. */
export interface WishPolicy {
  /** Weeks for which an answer of a client counts; after them the client is to be asked again. */
  readonly weeks: number;
  /** Days in which a provider that treated the client before decides on a proposal; never more than others have. */
  readonly formerProviderDays: number;
}

/** How coarse an age has to be: a band of one year is a year of birth. */
export interface AgePolicy {
  /** Years that a band spans at least, both ends counted. */
  readonly bandYears: number;
  /** Ages at which care changes: a band that begins or ends there may span two years. */
  readonly borders: readonly number[];
}

/** How much providers may push, and when a list waits until its sender confirms how many it lets go. */
export interface PushPolicy {
  /** Of the rows that are held, 1..50; only where more than `removedRows` go as well. */
  readonly removedPercent: number;
  readonly removedRows: number;
  /** Entries on the list of one provider. */
  readonly mostEntries: number;
}

/** All that a region has agreed on, as one version: data, stored whole and named by runs, rejections and declines. */
export interface PolicyDocument {
  readonly matching: MatchingPolicy;
  /** Weeks that a run looks ahead, 1..52. */
  readonly horizonWeeks: number;
  /** Days in which both organisations decide on a proposal. */
  readonly proposalDays: number;
  /** Days in which a client answers an offer, unless the offer says otherwise. */
  readonly answerDays: number;
  /** Figures about fewer places than this are not shown. */
  readonly suppressUnder: number;
  /** Ages of clients, and of whom a programme takes. */
  readonly ages: AgePolicy;
  /** Words that names of programmes may hold beside those that every region knows, lower case. */
  readonly programmeWords: readonly string[];
  /** Days for which figures about others stay as they were published; 7 = from Monday to Monday. */
  readonly publicationDays: number;
  /** What-ifs that a person may ask in a day: each answer says a little more of those who wait. */
  readonly whatIfsPerDay: number;
  /** Weeks that an absence of a clinician lasts at most. */
  readonly review: { readonly absenceWeeks: number };
  /** When runs learn from what was refused: from so many decisions on, and no chance below so much of the region's. */
  readonly acceptance: { readonly decisions: number; readonly leastPercent: number };
  readonly wishes: WishPolicy;
  readonly pushes: PushPolicy;
  readonly caseTable: CaseTablePolicy;
  /** Whom to call when somebody is in danger now; null = the region has not said it yet. */
  readonly crisis: CrisisPointer | null;
  /** Who may be one of the four eyes, by the client's legal title. */
  readonly professions: TitleProfessions;
  readonly refusalReasons: readonly RejectionReason[];
  readonly declineReasons: readonly DeclineReason[];
}

const otherwise = (numbers: readonly PolicyNumber[], path: string): number =>
  numbers.find((one) => one.path === path)!.otherwise!;
const defaultOf = (name: keyof CaseTablePolicy): number => otherwise(CASE_TABLE_NUMBERS, `caseTable.${name}`);

/**
 * Where a region starts until it sets its own. Norm: Treeknorm GGZ, 4 weeks to the intake and 10 from there to
 * treatment, 14 in all. The weights put a week of breach before weeks of waiting, and those before minutes of travel.
 */
export const DEFAULT_POLICY: PolicyDocument = Object.freeze({
  matching: {
    norm: { intake: 4, treatment: 10, total: 14 },
    norms: DEFAULT_TITLE_NORMS,
    severityWeight: { '1': 1, '2': 2, '3': 4 },
    minGainWeeks: 1,
    weights: { breach: 10_000, weeks: 100, travel: 1, waited: 0 },
    longWaitingFloor: 0,
    familiarMinutes: 30,
    softExclusionMinutes: 200,
    seed: 1,
  },
  horizonWeeks: 13,
  proposalDays: 14,
  answerDays: 7,
  suppressUnder: 10,
  ages: { bandYears: otherwise(POLICY_NUMBERS, 'ages.bandYears'), borders: [18] },
  programmeWords: [],
  publicationDays: otherwise(POLICY_NUMBERS, 'publicationDays'),
  whatIfsPerDay: otherwise(POLICY_NUMBERS, 'whatIfsPerDay'),
  review: { absenceWeeks: otherwise(POLICY_NUMBERS, 'review.absenceWeeks') },
  acceptance: {
    decisions: otherwise(POLICY_NUMBERS, 'acceptance.decisions'),
    leastPercent: otherwise(POLICY_NUMBERS, 'acceptance.leastPercent'),
  },
  wishes: {
    weeks: otherwise(POLICY_NUMBERS, 'wishes.weeks'),
    formerProviderDays: otherwise(POLICY_NUMBERS, 'wishes.formerProviderDays'),
  },
  pushes: {
    removedPercent: otherwise(POLICY_NUMBERS, 'pushes.removedPercent'),
    removedRows: otherwise(POLICY_NUMBERS, 'pushes.removedRows'),
    mostEntries: otherwise(POLICY_NUMBERS, 'pushes.mostEntries'),
  },
  caseTable: {
    refusals: defaultOf('refusals'),
    weeksBeyondNorm: defaultOf('weeksBeyondNorm'),
    weeksWithoutNorm: otherwise(POLICY_NUMBERS, 'caseTable.weeksWithoutNorm'),
    queue: defaultOf('queue'),
    restWeeks: defaultOf('restWeeks'),
    actionDays: defaultOf('actionDays'),
  },
  crisis: null,
  professions: DEFAULT_PROFESSIONS,
  refusalReasons: DEFAULT_REJECTION_REASONS,
  declineReasons: DEFAULT_DECLINE_REASONS,
});

/** Of a document whose numbers have been found usable; `otherwise` where it is from before that one. */
const numberOf = (document: unknown, path: string): number =>
  (valueAt(document, path) as number | null | undefined) ?? otherwise(POLICY_NUMBERS, path);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Each part by its own rules. Parts that a document from before them lacks are as every region begins. */
const PARTS: Readonly<{
  [Part in keyof PolicyDocument]: (document: unknown) => Result<PolicyDocument[Part], string>;
}> = {
  matching: readMatching,
  horizonWeeks: (document) => ok((document as PolicyDocument).horizonWeeks),
  proposalDays: (document) => ok((document as PolicyDocument).proposalDays),
  answerDays: (document) => ok((document as PolicyDocument).answerDays),
  suppressUnder: (document) => ok((document as PolicyDocument).suppressUnder),
  ages: readAgePolicy,
  programmeWords: readProgrammeWords,
  publicationDays: (document) => ok(numberOf(document, 'publicationDays')),
  whatIfsPerDay: (document) => ok(numberOf(document, 'whatIfsPerDay')),
  review: (document) => ok({ absenceWeeks: numberOf(document, 'review.absenceWeeks') }),
  acceptance: (document) =>
    ok({
      decisions: numberOf(document, 'acceptance.decisions'),
      leastPercent: numberOf(document, 'acceptance.leastPercent'),
    }),
  wishes: (document) =>
    ok({
      weeks: numberOf(document, 'wishes.weeks'),
      formerProviderDays: numberOf(document, 'wishes.formerProviderDays'),
    }),
  pushes: (document) =>
    ok({
      removedPercent: numberOf(document, 'pushes.removedPercent'),
      removedRows: numberOf(document, 'pushes.removedRows'),
      mostEntries: numberOf(document, 'pushes.mostEntries'),
    }),
  caseTable: readCaseTable,
  crisis: readCrisisPointer,
  professions: readProfessions,
  refusalReasons: readRejectionReasons,
  declineReasons: readDeclineReasons,
};

function readMatching(document: unknown): Result<MatchingPolicy, string> {
  const { matching } = document as PolicyDocument;
  const norms = readTitleNorms(matching.norms);
  return norms.ok ? ok({ ...matching, norms: norms.value }) : norms;
}

const MOST_BORDERS = 5;
const OLDEST_BORDER = 100;

function readAgePolicy(document: unknown): Result<AgePolicy, string> {
  const { ages } = DEFAULT_POLICY;
  const bandYears = (valueAt(document, 'ages.bandYears') ?? ages.bandYears) as number;
  const borders: unknown = valueAt(document, 'ages.borders') ?? ages.borders;
  const usable =
    Array.isArray(borders) &&
    borders.length <= MOST_BORDERS &&
    borders.every((age) => Number.isInteger(age) && age > 0 && age <= OLDEST_BORDER);
  return usable ? ok({ bandYears, borders: borders as number[] }) : refuse('ages.borders');
}

const MOST_WORDS = 300;
const WORD = /^\p{Ll}{2,30}$/u;

function readProgrammeWords(document: unknown): Result<readonly string[], string> {
  const words: unknown = valueAt(document, 'programmeWords') ?? DEFAULT_POLICY.programmeWords;
  const usable =
    Array.isArray(words) &&
    words.length <= MOST_WORDS &&
    words.every((word) => typeof word === 'string' && WORD.test(word));
  return usable ? ok(words as string[]) : refuse('programmeWords');
}

function readCaseTable(document: unknown): Result<CaseTablePolicy, string> {
  const part = valueAt(document, 'caseTable');
  if (part === undefined) return ok(DEFAULT_POLICY.caseTable);
  const required = CASE_TABLE_NUMBERS.map(({ path, least, most }) => ({ path, least, most }));
  const unusable = firstUnusable(document, required);
  if (unusable !== null) return refuse(unusable);
  const { refusals, weeksBeyondNorm, queue, restWeeks, actionDays } = part as CaseTablePolicy;
  const weeksWithoutNorm = numberOf(document, 'caseTable.weeksWithoutNorm');
  return ok({ refusals, weeksBeyondNorm, weeksWithoutNorm, queue, restWeeks, actionDays });
}

/**
 * Reads a document whole, with the defaults of the parts that it leaves out. Refuses with the path of the first thing
 * that cannot be used.
 * @example readPolicyDocument({ ...DEFAULT_POLICY, answerDays: 0 }) // { ok: false, error: 'answerDays' }
 */
export function readPolicyDocument(document: unknown): Result<PolicyDocument, string> {
  if (!isObject(document)) return refuse('(document)');
  // A misspelt part would otherwise be left out in silence, and the default taken for it.
  const unknown = Object.keys(document).find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) return refuse(`${unknown} (unknown part)`);
  const unusable = firstUnusable(document, POLICY_NUMBERS);
  if (unusable !== null) return refuse(unusable);
  const parts: Partial<Record<keyof PolicyDocument, unknown>> = {};
  for (const [name, read] of Object.entries(PARTS)) {
    const part = read(document);
    if (!part.ok) return part;
    parts[name as keyof PolicyDocument] = part.value;
  }
  return ok(parts as unknown as PolicyDocument);
}

/** Lower-case hex; the same policy in any order of its keys has the same hash. */
export const policySha256 = (policy: PolicyDocument): string => sha256(canonicalJson(policy));
