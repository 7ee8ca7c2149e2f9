import { addWeeks, isoWeekOf } from '../../libs/kernel/index.js';
import { type Problem, proposalsOf, type RegionPolicy, toProblem } from '../../libs/matching/index.js';
import { firstRefusal } from '../../libs/registry/index.js';
import { bestAlternatives, difference, type Option } from '../../libs/review/index.js';
import { type ProgrammeRow, type RegistryNow } from './registry-now.js';

export interface Alternative {
  readonly programme: { readonly id: string; readonly name: string };
  readonly provider: { readonly id: string; readonly name: string };
  readonly week: string;
  readonly weeksSooner: number;
  readonly travelMinutes: number | null;
  readonly differenceNl: string;
  readonly differenceEn: string;
}

/**
 * Other programmes that could help this client sooner now: eligible, with a free place, in their first free week.
 * Groups are left out: whether one starts is for a run to see, not for one client to choose.
 * @param proposed its programme is left out; null = another week of it will do as well, since its place is gone
 */
export function alternativesTo(
  proposed: {
    readonly programme: string | null;
    readonly weeksSooner: number;
    readonly travelMinutes: number | null;
  },
  now: RegistryNow,
  policy: RegionPolicy,
  today: string,
): Alternative[] {
  if (now.state !== 'waiting') return [];
  const problem = problemOf(now, policy, today);
  const byId = new Map(now.programmes.map((programme) => [programme.id, programme]));
  const [entry] = problem.entries;
  const chances = problem.programmes.flatMap((programme) => {
    if (programme.id === proposed.programme || (byId.get(programme.id)?.minStart ?? 0) > 0) return [];
    const minutes = now.travel.get(programme.area) ?? null;
    const week = programme.slots.findIndex((free) => free > 0);
    return week < 0 || firstRefusal(entry, programme, minutes) !== null
      ? []
      : [{ entry: entry.id, programme: programme.id, week }];
  });
  const options = proposalsOf(problem, chances, today, policy.proposalDays)
    .filter(({ gain }) => gain.breachAvoided >= 0 && gain.weeksSooner >= policy.matching.minGainWeeks)
    .map((draft): Option => ({
      programme: draft.toProgramme,
      week: draft.week,
      weeksSooner: draft.gain.weeksSooner,
      travelMinutes: draft.gain.travelMinutes,
      value: draft.value,
    }));
  return bestAlternatives(options).map((option) => shown(option, byId.get(option.programme)!, proposed));
}

function shown(
  option: Option,
  programme: ProgrammeRow,
  proposed: { readonly weeksSooner: number; readonly travelMinutes: number | null },
): Alternative {
  const words = difference(proposed, option);
  return {
    programme: { id: programme.id, name: programme.name },
    provider: { id: programme.provider, name: programme.providerName },
    week: option.week,
    weeksSooner: option.weeksSooner,
    travelMinutes: option.travelMinutes,
    differenceNl: words.nl,
    differenceEn: words.en,
  };
}

/** The region as a problem of one client: the clocks and gains are then those of a run. */
function problemOf(now: RegistryNow, policy: RegionPolicy, today: string): Problem {
  const { entry, programmes, slots, travel, barred } = now;
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
    live: [],
  };
  return toProblem(rows, policy, addWeeks(isoWeekOf(today), 1)).problem;
}
