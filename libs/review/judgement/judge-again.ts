import { byCodeUnit } from '../../kernel/index.js';
import { isUndecided, type ProposalState } from '../../matching/index.js';
import { type GoneReason } from './standing.js';

/** A proposal that is not over, with what is left for it. */
export interface OpenProposal {
  readonly id: string;
  readonly state: ProposalState;
  /** Whether a clinician of either side has opened it. */
  readonly opened: boolean;
  /** Whole weeks since registration. */
  readonly waited: number;
  /** Of what it takes one, as keys: places of its slot, clients of an insurer under a ceiling. */
  readonly takes: readonly Taken[];
  /** Why it cannot go on whatever is left; null = it can. */
  readonly gone: GoneReason | null;
  /** Whether the client has an offer that is not answered yet: what happens to it then is for the answer to say. */
  readonly offered: boolean;
}

export interface Taken {
  readonly key: string;
  readonly reason: 'slot-gone' | 'ceiling';
}

export interface Judged {
  readonly id: string;
  readonly reason: GoneReason;
}

/** Who keeps a place when fewer are left: whose work it would undo, then who was looked at, then who waits longest. */
const weight = ({ state, opened }: OpenProposal): number =>
  state === 'approved' ? 3 : state !== 'proposed' ? 2 : opened ? 1 : 0;
const inOrder = (a: OpenProposal, b: OpenProposal): number =>
  weight(b) - weight(a) || b.waited - a.waited || byCodeUnit(a.id, b.id);

/**
 * Which proposals cannot go on as things are now, and why. An approved one keeps its place under a stop, a lowered
 * ceiling or a changed need: both sides said yes, and a push that would take the place away is warned of it. It ends
 * where its client is no longer waiting, unless an offer is with the client.
 * @param left how many of each key there are for those that hold nothing yet; absent = no limit. Approved proposals hold
 *   their place of the slot already, and count towards a ceiling
 * @returns by id
 */
export function judgeAgain(
  proposals: readonly OpenProposal[],
  left: ReadonlyMap<string, number>,
): readonly Judged[] {
  const free = new Map(left);
  const ended: Judged[] = [];
  for (const one of proposals.toSorted(inOrder)) {
    const reason = isUndecided(one.state) ? (one.gone ?? exhausted(one, free)) : ofApproved(one);
    if (reason !== null) ended.push({ id: one.id, reason });
    else for (const { key } of one.takes) if (free.has(key)) free.set(key, free.get(key)! - 1);
  }
  return ended.sort((a, b) => byCodeUnit(a.id, b.id));
}

const exhausted = ({ takes }: OpenProposal, free: ReadonlyMap<string, number>): GoneReason | null =>
  takes.find(({ key }) => (free.get(key) ?? 1) <= 0)?.reason ?? null;

const ofApproved = ({ gone, offered }: OpenProposal): GoneReason | null =>
  gone === 'entry-not-waiting' && !offered ? gone : null;
