import { type AgainstNorm, weeks } from '../explanation/index.js';
import { daysBetween, plusWorkingDays, type Side } from '../../kernel/index.js';
import { type ProposalState } from '../../matching/index.js';
import { type Message, message, messageInBoth } from '../../words/index.js';

/** What the order of the worklist looks at. */
export interface UrgencyFacts {
  readonly state: ProposalState;
  /** The reader's side. */
  readonly side: Side;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whole days until the last day; 0 = today. */
  readonly daysLeft: number;
  readonly severity: number;
  /** How the wait stands against the norm where the client waits now. */
  readonly now: AgainstNorm;
  readonly weeksSooner: number;
  /** Whether the client has the offer and has not answered yet. */
  readonly offered: boolean;
}

export interface Urgency {
  /** 1 = first. Within a rank: fewest days left, then most weeks beyond the norm as matching adds them, then longest waited. */
  readonly rank: number;
  readonly reasonNl: string;
  readonly reasonEn: string;
}

/**
 * A proposal is about to lapse where its last day is no later than this, the next working day: on a Friday what lapses on
 * Monday, and on other days what lapses tomorrow. Steps are due after a few working days, so that anything longer would
 * put every new proposal first, and no order would be left.
 * @example lapsingUpTo('2026-12-24') === '2026-12-28'
 */
export const lapsingUpTo = (today: string): string => plusWorkingDays(today, 1);

const waitsForSide = ({ state, side }: Pick<UrgencyFacts, 'state' | 'side'>): boolean =>
  state === 'proposed' || state === (side === 'sending' ? 'approved-by-receiving' : 'approved-by-sending');

/** The form of a sentence that says when a proposal lapses. */
const lapsing = (topic: 'lapses' | 'readyToOffer' | 'waitsForOther', daysLeft: number): Message =>
  daysLeft <= 0
    ? { key: `review.urgency.${topic}.today` }
    : { key: `review.urgency.${topic}.inDays`, params: { count: daysLeft } };

/** Why a proposal that waits for the reader's own side does so, and how soon that is. */
function waiting({
  state,
  today,
  daysLeft,
  severity,
  now,
  weeksSooner,
}: UrgencyFacts): readonly [number, Message] {
  if (daysLeft <= daysBetween(today, lapsingUpTo(today))) return [1, lapsing('lapses', daysLeft)];
  if (state !== 'proposed') return [2, message('review.urgency.otherApproved')];
  if (now.part === null) return [5, message('review.urgency.sooner', { amount: weeks(weeksSooner) })];
  const params = { amount: weeks(now.weeks), limit: now.limit };
  return severity === 3
    ? [3, { key: `review.urgency.severe.${now.part}`, params }]
    : [4, { key: `review.urgency.beyond.${now.part}`, params }];
}

function ranked(facts: UrgencyFacts): readonly [rank: number, reason: Message] {
  const { state, side, daysLeft, offered } = facts;
  if (state === 'approved') {
    if (offered) return [6, message('review.urgency.waitsForClient')];
    return side === 'sending'
      ? [1, lapsing('readyToOffer', daysLeft)]
      : [6, message('review.urgency.waitsForOffer')];
  }
  if (waitsForSide(facts)) return waiting(facts);
  return state === 'approved-by-sending' || state === 'approved-by-receiving'
    ? [6, lapsing('waitsForOther', daysLeft)]
    : [7, message('review.urgency.closed')];
}

/**
 * How soon a proposal needs the reader, and why, in words. First what is about to lapse, then what only waits for the
 * reader, then severe demands beyond the norm, other demands beyond the norm, the rest; then what waits for somebody
 * else, and what is closed.
 * @example urgencyOf({ …, state: 'proposed', daysLeft: 1 }).reasonNl === 'Vervalt morgen'
 */
export function urgencyOf(facts: UrgencyFacts): Urgency {
  const [rank, reason] = ranked(facts);
  const { nl, en } = messageInBoth(reason);
  return { rank, reasonNl: nl, reasonEn: en };
}
