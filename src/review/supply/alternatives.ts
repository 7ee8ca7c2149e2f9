import { type PolicyDocument } from '../../../libs/policy/index.js';
import {
  bestAlternatives,
  changesOf,
  type Compared,
  difference,
  isOpen,
  type Option,
} from '../../../libs/review/index.js';
import { type NamedProgramme } from '../../../libs/registry/index.js';
import { type AlternativeDto } from './alternative.dto.js';
import { type ClientNow, supplyOf } from './client-problem.js';
import { possibleProposals } from './possible-proposals.js';

/** `why-not`: what else there is beside the proposal; `instead`: what can really be had now that its place is gone. */
export type Purpose = 'why-not' | 'instead';

/**
 * Programmes that could help this client sooner now: eligible, with a free place. Each in its first free week and in
 * the first week in which a place is left for this client once others have theirs; a group where it starts anyhow.
 * @param proposed a proposal, or what it was, that they are compared with
 * @param promised proposals for others by `slotKey`
 */
export function alternativesTo(
  proposed: Compared,
  purpose: Purpose,
  now: ClientNow,
  promised: ReadonlyMap<string, number>,
  { policy, today }: { readonly policy: PolicyDocument; readonly today: string },
): AlternativeDto[] {
  if (now.state !== 'waiting') return [];
  const { byId, problem } = supplyOf(now, policy, today);
  const nearest = problem.leadWeeks ?? 0;
  const options = possibleProposals(now, promised, { policy, today }, (programme, isOpenIn) => {
    if (purpose === 'why-not' && programme.id === proposed.programme) return [];
    const first =
      purpose === 'why-not' ? programme.slots.findIndex((free, week) => free > 0 && week >= nearest) : -1;
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

function shown(option: Option, programme: NamedProgramme, proposed: Compared): AlternativeDto {
  const words = difference(proposed, option);
  const { week, weeksSooner, travelMinutes } = option;
  const { name: programmeName, providerName } = programme;
  const there = { programme: programme.id, programmeName, providerName, week, weeksSooner, travelMinutes };
  const changes = changesOf(proposed, there);
  return {
    programme: { id: programme.id, name: programme.name },
    provider: { id: programme.provider, name: programme.providerName },
    week,
    weeksSooner,
    travelMinutes,
    open: isOpen(option),
    differenceNl: words.nl,
    differenceEn: words.en,
    changesNl: changes.map(({ nl }) => nl),
    changesEn: changes.map(({ en }) => en),
  };
}
