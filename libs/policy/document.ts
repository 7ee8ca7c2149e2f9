import { canonicalJson, ok, refuse, type Result, sha256 } from '../kernel/index.js';
import { type AgePolicy, AGES } from './ages.js';
import { CASE_TABLE, type CaseTablePolicy } from './case-table.js';
import { type CrisisPointer, readCrisisPointer } from './crisis.js';
import { DEFAULT_DECLINE_REASONS, type DeclineReason, readDeclineReasons } from './decline-reasons.js';
import { type LetterPolicy, readLetterPolicy } from './letter.js';
import { LEAD_TIMES, type LeadTimes } from './lead-times.js';
import { MATCHING, type MatchingPolicy } from './matching.js';
import { firstUnusable, POLICY_NUMBERS } from './numbers.js';
import { numberPart, numbersPart, type PolicyPart } from './part.js';
import { DEFAULT_PROFESSIONS, readProfessions, type TitleProfessions } from './professions.js';
import { PROGRAMME_WORDS } from './programme-words.js';
import {
  DEFAULT_REJECTION_REASONS,
  readRejectionReasons,
  type RejectionReason,
} from './rejection-reasons.js';

/** What a client wants, and who knows them. */
export interface WishPolicy {
  /** Weeks for which an answer of a client counts; after them the client is to be asked again. */
  readonly weeks: number;
  /** Days in which a provider that treated the client before decides on a proposal; never more than others have. */
  readonly formerProviderDays: number;
}

/** How much providers may push, and when a list waits until its sender confirms how many it lets go. */
export interface PushPolicy {
  /** Of the rows that are held, 1..50; only where more than `removedRows` go as well. */
  readonly removedPercent: number;
  readonly removedRows: number;
  /** Entries on the list of one provider. */
  readonly mostEntries: number;
  /** Days between two deliveries of a list at most; what is older is said to be. */
  readonly dueDays: number;
}

/** How the region keeps its lists true: whom nobody has heard of in so many weeks is asked about. */
export interface CleaningPolicy {
  /** Weeks after which somebody is asked whether the client still waits. */
  readonly askWeeks: number;
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
  /** Working days that each step takes at least: how near an intake may be proposed, decided on and offered. */
  readonly leadTimes: LeadTimes;
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
  readonly cleaning: CleaningPolicy;
  readonly caseTable: CaseTablePolicy;
  /** Whom to call when somebody is in danger now; null = the region has not said it yet. */
  readonly crisis: CrisisPointer | null;
  readonly letter: LetterPolicy;
  /** Who may be one of the four eyes, by the client's legal title. */
  readonly professions: TitleProfessions;
  readonly refusalReasons: readonly RejectionReason[];
  readonly declineReasons: readonly DeclineReason[];
}

/** Each part by its own rules. Parts that a document from before them lacks are as every region begins. */
const PARTS: Readonly<{ [Name in keyof PolicyDocument]: PolicyPart<PolicyDocument[Name]> }> = {
  matching: MATCHING,
  horizonWeeks: numberPart('horizonWeeks', 13),
  proposalDays: numberPart('proposalDays', 14),
  answerDays: numberPart('answerDays', 7),
  leadTimes: LEAD_TIMES,
  suppressUnder: numberPart('suppressUnder', 10),
  ages: AGES,
  programmeWords: PROGRAMME_WORDS,
  publicationDays: numberPart('publicationDays'),
  whatIfsPerDay: numberPart('whatIfsPerDay'),
  review: numbersPart('review', 'absenceWeeks'),
  acceptance: numbersPart('acceptance', 'decisions', 'leastPercent'),
  wishes: numbersPart('wishes', 'weeks', 'formerProviderDays'),
  pushes: numbersPart('pushes', 'removedPercent', 'removedRows', 'mostEntries', 'dueDays'),
  cleaning: numbersPart('cleaning', 'askWeeks'),
  caseTable: CASE_TABLE,
  crisis: { start: null, read: readCrisisPointer },
  letter: { start: { travelBy: null }, read: readLetterPolicy },
  professions: { start: DEFAULT_PROFESSIONS, read: readProfessions },
  refusalReasons: { start: DEFAULT_REJECTION_REASONS, read: readRejectionReasons },
  declineReasons: { start: DEFAULT_DECLINE_REASONS, read: readDeclineReasons },
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A document with this of each part. */
const documentOf = (valueOf: (name: keyof PolicyDocument) => unknown): PolicyDocument =>
  Object.fromEntries(
    (Object.keys(PARTS) as (keyof PolicyDocument)[]).map((name) => [name, valueOf(name)]),
  ) as unknown as PolicyDocument;

/** Where a region starts until it sets its own. */
export const DEFAULT_POLICY: PolicyDocument = Object.freeze(documentOf((name) => PARTS[name].start));

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
  const parts = new Map<string, unknown>();
  for (const [name, { read }] of Object.entries(PARTS)) {
    const part = read(document);
    if (!part.ok) return part;
    parts.set(name, part.value);
  }
  return ok(documentOf((name) => parts.get(name)));
}

/** Lower-case hex; the same policy in any order of its keys has the same hash. */
export const policySha256 = (policy: PolicyDocument): string => sha256(canonicalJson(policy));
