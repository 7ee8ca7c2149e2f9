import { type PolicyDocument } from '../../../libs/policy/index.js';
import { addWeeks, isoWeekOf, slotKey } from '../../../libs/kernel/index.js';
import { type Problem, toProblem, withClients } from '../../../libs/matching/index.js';
import { type CurrentSlot, type EntryHistory, type NamedProgramme } from '../../../libs/registry/index.js';
import { type RegistryNow } from '../../registry/index.js';

/** One client with what the wait to come is estimated from. */
export interface ClientNow extends RegistryNow {
  /** Of the list on which the client waits. */
  readonly history: readonly EntryHistory[];
}

/** What a region has, as a run would see it: the same for every client. */
export interface Supply {
  /** Without clients. */
  readonly problem: Problem;
  readonly byId: ReadonlyMap<string, NamedProgramme>;
  /** Slots that are held or used, by `slotKey`. */
  readonly taken: ReadonlyMap<string, number>;
  /** The ISO weeks of the problem. */
  readonly weeks: readonly string[];
}

interface Known {
  readonly slots: readonly CurrentSlot[];
  readonly policy: PolicyDocument;
  readonly today: string;
  readonly supply: Supply;
}

/** Who looks at proposals one after another asks of the same rows again and again: `RegionSupply` keeps them. */
const known = new WeakMap<readonly NamedProgramme[], Known>();

/** Worked out once for the same rows, policy and day: which weeks are too near moves with the day. */
export function supplyOf(
  { programmes, slots }: Pick<RegistryNow, 'programmes' | 'slots'>,
  policy: PolicyDocument,
  today: string,
): Supply {
  const last = known.get(programmes);
  if (last?.slots === slots && last.policy === policy && last.today === today) return last.supply;
  const firstWeek = addWeeks(isoWeekOf(today), 1);
  const rows = {
    ...{ programmes, slots, providers: [], ceilings: [], travel: [], entries: [], bars: [], history: [] },
    outcomes: [], // what was learned chooses between clients, not between places of one
    live: [],
  };
  const { problem } = toProblem(rows, policy, firstWeek, 'pinned', today);
  const supply = {
    problem,
    byId: new Map(programmes.map((programme) => [programme.id, programme])),
    taken: new Map(slots.map(({ programme, week, taken }) => [slotKey(programme, week), taken])),
    weeks: Array.from({ length: problem.weeks }, (_, t) => addWeeks(firstWeek, t)),
  };
  known.set(programmes, { slots, policy, today, supply });
  return supply;
}

/** The region as a problem of one client: the clocks and gains are then those of a run. */
export function clientProblem(now: ClientNow, policy: PolicyDocument, { problem }: Supply): Problem {
  const { entry, programmes, travel, barred, history } = now;
  const rows = {
    programmes,
    travel: [...travel].map(([to, minutes]) => ({ from: entry.area, to, minutes })),
    entries: [entry],
    bars: barred.map((id) => ({ entry: entry.id, barred: id, until: null })),
    history,
  };
  return withClients(problem, rows, policy);
}
