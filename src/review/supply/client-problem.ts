import { type PolicyDocument } from '../../../libs/policy/index.js';
import { addWeeks, isoWeekOf } from '../../../libs/kernel/index.js';
import { type Problem, toProblem } from '../../../libs/matching/index.js';
import { type EntryHistory } from '../../../libs/registry/index.js';
import { type RegistryNow } from '../../registry/index.js';

/** One client with what the wait to come is estimated from. */
export interface ClientNow extends RegistryNow {
  /** Of the list on which the client waits. */
  readonly history: readonly EntryHistory[];
}

/** The region as a problem of one client: the clocks and gains are then those of a run. */
export function clientProblem(now: ClientNow, policy: PolicyDocument, today: string): Problem {
  const { entry, programmes, slots, travel, barred, history } = now;
  const rows = {
    providers: [...new Set([entry.provider, ...programmes.map(({ provider }) => provider)])].map((id) => ({
      id,
      maxOut: null,
      maxNetIn: null,
      minHighShare: null,
    })),
    programmes,
    slots,
    ceilings: [],
    travel: [...travel].map(([to, minutes]) => ({ from: entry.area, to, minutes })),
    entries: [entry],
    bars: barred.map((id) => ({ entry: entry.id, barred: id, until: null })),
    history,
    outcomes: [], // what was learned chooses between clients, not between places of one
    live: [],
  };
  return toProblem(rows, policy, addWeeks(isoWeekOf(today), 1)).problem;
}
