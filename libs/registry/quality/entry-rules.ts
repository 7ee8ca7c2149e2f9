import { type Bilingual, severityFits } from '../../kernel/index.js';
import { candidateOf, type EligibilityCode, ELIGIBILITY_RULES, placeOf } from '../eligibility/index.js';
import { waitedWeeks } from '../entry/waited-weeks.js';
import { type QualityEntry, type QualityProgramme, type QualityWeight } from './quality-list.js';

/** What a rule knows beside the client. */
export interface Beside {
  readonly today: string;
  /** By id. */
  readonly programmes: ReadonlyMap<string, QualityProgramme>;
}

/** Found of a client; `why` where the finding has more than one cause. */
export interface Found {
  readonly why: Bilingual | null;
}

export interface EntryRule {
  readonly code: string;
  readonly weight: QualityWeight;
  /** From so many weeks on; absent where the rule counts none. */
  readonly weeks?: number;
  readonly find: (entry: QualityEntry, beside: Beside) => Found | null;
}

/**
 * Weeks after which somebody who still waits is asked about. No norm says so: the Treeknorm is 14 weeks in all, and of
 * who stands on a list for two years most were found to wait no longer when somebody called.
 */
export const VERY_LONG_WEEKS = 104;
/** Weeks in which something of a client changes on a list that is kept. */
export const UNCHANGED_WEEKS = 26;
/** Weeks without a delivery that names the client: lists are delivered weekly, and a holiday is shorter. */
export const UNCONFIRMED_WEEKS = 6;

const found = (is: boolean): Found | null => (is ? { why: null } : null);

/** Of the rules for a placement those that say for whom a programme is: what a client wants, and what lasts a while, is no mistake. */
const FOR_WHOM: ReadonlySet<EligibilityCode> = new Set([
  ...(['diagnosis', 'setting', 'level', 'intensity', 'form', 'age', 'title', 'circuit', 'severity'] as const),
]);
const OWN_RULES = ELIGIBILITY_RULES.filter(({ code }) => FOR_WHOM.has(code));

/** Rules about one client, the gravest first. */
export const ENTRY_RULES = [
  {
    code: 'unlike-programme',
    weight: 'error',
    find: (entry, { programmes }) => {
      const own = entry.programme === null ? undefined : programmes.get(entry.programme);
      if (own === undefined) return null;
      const broken = OWN_RULES.find(({ holds }) => !holds(candidateOf(entry, []), placeOf(own), 0));
      return broken === undefined ? null : { why: broken.reason };
    },
  },
  {
    code: 'no-programme',
    weight: 'warning',
    // Of a provider without programmes nobody can wait for one.
    find: ({ programme }, { programmes }) => found(programme === null && programmes.size > 0),
  },
  {
    code: 'waits-very-long',
    weeks: VERY_LONG_WEEKS,
    weight: 'warning',
    find: ({ registeredOn }, { today }) => found(waitedWeeks(registeredOn, today) >= VERY_LONG_WEEKS),
  },
  {
    code: 'unconfirmed',
    weeks: UNCONFIRMED_WEEKS,
    weight: 'warning',
    find: ({ confirmedOn }, { today }) => found(waitedWeeks(confirmedOn, today) >= UNCONFIRMED_WEEKS),
  },
  {
    code: 'unchanged',
    weeks: UNCHANGED_WEEKS,
    weight: 'note',
    find: ({ changedOn }, { today }) => found(waitedWeeks(changedOn, today) >= UNCHANGED_WEEKS),
  },
  {
    code: 'severity-unlike-care-type',
    weight: 'note',
    find: ({ careType, severity }) => found(severityFits(careType, severity) === false),
  },
] as const satisfies readonly EntryRule[];
