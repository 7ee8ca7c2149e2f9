import { type PolicyDocument } from '../../../libs/policy/index.js';
import { addWeeks, isoWeekOf, weeksBetween } from '../../../libs/kernel/index.js';
import {
  type Problem,
  type Programme,
  type ProposalDraft,
  proposalsOf,
  toProblem,
} from '../../../libs/matching/index.js';
import { firstRefusal, type NamedProgramme } from '../../../libs/registry/index.js';
import {
  bestAlternatives,
  difference,
  isOpen,
  type Option,
  startsAnyhow,
} from '../../../libs/review/index.js';
import { type RegistryNow } from '../../registry/index.js';

export interface Alternative {
  readonly programme: { readonly id: string; readonly name: string };
  readonly provider: { readonly id: string; readonly name: string };
  readonly week: string;
  readonly weeksSooner: number;
  readonly travelMinutes: number | null;
  readonly open: boolean;
  readonly differenceNl: string;
  readonly differenceEn: string;
}

/** A proposal, or what it was, that alternatives are compared with. */
export interface Proposed {
  readonly programme: string;
  readonly weeksSooner: number;
  readonly travelMinutes: number | null;
}

/** `why-not`: what else there is beside the proposal; `instead`: what can really be had now that its place is gone. */
export type Purpose = 'why-not' | 'instead';

/**
 * Programmes that could help this client sooner now: eligible, with a free place. Each in its first free week and in
 * the first week in which a place is left for this client once others have theirs; a group where it starts anyhow.
 * @param promised proposals for others per `programme week`
 */
export function alternativesTo(
  proposed: Proposed,
  purpose: Purpose,
  now: RegistryNow,
  promised: ReadonlyMap<string, number>,
  { policy, today }: { readonly policy: PolicyDocument; readonly today: string },
): Alternative[] {
  if (now.state !== 'waiting') return [];
  const byId = new Map(now.programmes.map((programme) => [programme.id, programme]));
  const options = waysNow(now, promised, { policy, today }, (programme, isOpenIn) => {
    if (purpose === 'why-not' && programme.id === proposed.programme) return [];
    const first = purpose === 'why-not' ? programme.slots.findIndex((free) => free > 0) : -1;
    return [first, programme.slots.findIndex((_, week) => isOpenIn(week))];
  }).map(({ draft, free, promised }): Option => ({
    programme: draft.toProgramme,
    week: draft.week,
    weeksSooner: draft.gain.weeksSooner,
    travelMinutes: draft.gain.travelMinutes,
    value: draft.value,
    free,
    promised,
  }));
  return bestAlternatives(options).map((option) => shown(option, byId.get(option.programme)!, proposed));
}

/** A proposal that could be made now, and what is left in its week. */
export interface Way {
  readonly draft: ProposalDraft;
  readonly free: number;
  readonly promised: number;
}

/** The weeks of a programme worth a look, counted from the problem's first; negative ones mean nothing. */
export type WeeksOf = (programme: Programme, isOpenIn: (week: number) => boolean) => readonly number[];

/** Proposals that a run could make for this client now: eligible, sooner, nothing worse against the norm, no group but one that starts anyhow. */
export function waysNow(
  now: RegistryNow,
  promised: ReadonlyMap<string, number>,
  { policy, today }: { readonly policy: PolicyDocument; readonly today: string },
  weeksOf: WeeksOf,
): Way[] {
  const problem = problemOf(now, policy, today);
  const byId = new Map(now.programmes.map((programme) => [programme.id, programme]));
  const [entry] = problem.entries;
  const places = (programme: Programme, week: number): Pick<Option, 'free' | 'promised'> => ({
    free: programme.slots[week],
    promised: promised.get(`${programme.id} ${addWeeks(problem.firstWeek, week)}`) ?? 0,
  });
  const held = new Map(now.slots.map(({ programme, week, taken }) => [`${programme} ${week}`, taken]));
  const starts = (programme: Programme, week: number): boolean =>
    startsAnyhow(
      byId.get(programme.id)?.minStart ?? null,
      held.get(`${programme.id} ${addWeeks(problem.firstWeek, week)}`) ?? 0,
      places(programme, week).promised,
    );
  const chances = problem.programmes.flatMap((programme) => {
    const minutes = now.travel.get(programme.area) ?? null;
    if (firstRefusal(entry, programme, minutes) !== null) return [];
    const weeks = weeksOf(programme, (week) => isOpen(places(programme, week)) && starts(programme, week));
    return [...new Set(weeks)]
      .filter((week) => week >= 0 && starts(programme, week))
      .map((week) => ({ entry: entry.id, programme: programme.id, week }));
  });
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  return proposalsOf(problem, chances, today, policy.proposalDays)
    .filter(({ gain }) => gain.breachAvoided >= 0 && gain.weeksSooner >= policy.matching.minGainWeeks)
    .map((draft) => ({
      draft,
      ...places(programmes.get(draft.toProgramme)!, weeksBetween(problem.firstWeek, draft.week)),
    }));
}

function shown(option: Option, programme: NamedProgramme, proposed: Proposed): Alternative {
  const words = difference(proposed, option);
  return {
    programme: { id: programme.id, name: programme.name },
    provider: { id: programme.provider, name: programme.providerName },
    week: option.week,
    weeksSooner: option.weeksSooner,
    travelMinutes: option.travelMinutes,
    open: isOpen(option),
    differenceNl: words.nl,
    differenceEn: words.en,
  };
}

/** The region as a problem of one client: the clocks and gains are then those of a run. */
export function problemOf(now: RegistryNow, policy: PolicyDocument, today: string): Problem {
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
