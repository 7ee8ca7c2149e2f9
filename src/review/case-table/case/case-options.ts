import { type Programme } from '../../../../libs/matching/index.js';
import { type PolicyDocument } from '../../../../libs/policy/index.js';
import { byCodeUnit } from '../../../../libs/kernel/index.js';
import { candidateOf, firstRefusal, placeOf } from '../../../../libs/registry/index.js';
import { type BlockCode, blockOf, bringsUnderNorm } from '../../../../libs/review/index.js';
import { possibleProposals } from '../../supply/possible-proposals.js';
import { type ClientNow, supplyOf } from '../../supply/client-problem.js';
import { type RegistryNow } from '../../../registry/index.js';
import { type BlockedDto, type CaseOptionDto } from './case-page.dto.js';

/** What a table can look through. */
const MOST_OPTIONS = 12;

export interface Options {
  /** Programmes with a place that is really free, the best first, each in its first such week. */
  readonly options: CaseOptionDto[];
  /** Why the others of this diagnosis group are none, counted by the first rule that says no. */
  readonly blocked: BlockedDto[];
}

/** Where this person could go now, and what stands in the way elsewhere. */
export function caseOptions(
  now: ClientNow,
  promised: ReadonlyMap<string, number>,
  at: { readonly policy: PolicyDocument; readonly today: string },
): Options {
  if (now.state !== 'waiting') return { options: [], blocked: [] };
  const open = new Set<string>();
  const near = new Set<string>();
  const nearest = supplyOf(now, at.policy, at.today).problem.leadWeeks ?? 0;
  const firstOpen = (programme: Programme, isOpenIn: (week: number) => boolean): number[] => {
    const week = programme.slots.findIndex((_, t) => isOpenIn(t));
    if (week >= 0) open.add(programme.id);
    else if (programme.slots.some((free, t) => free > 0 && t < nearest)) near.add(programme.id);
    return [week];
  };
  const proposals = possibleProposals(now, promised, at, firstOpen, 'offer');
  const byId = new Map(now.programmes.map((programme) => [programme.id, programme]));
  const options = proposals
    .toSorted((a, b) => b.draft.value - a.draft.value || byCodeUnit(a.draft.toProgramme, b.draft.toProgramme))
    .slice(0, MOST_OPTIONS)
    .map(({ draft }): CaseOptionDto => {
      const programme = byId.get(draft.toProgramme)!;
      const { proposed, weeksSooner, travelMinutes } = draft.gain;
      return {
        programme: { id: programme.id, name: programme.name },
        provider: { id: programme.provider, name: programme.providerName },
        week: draft.week,
        weeksSooner,
        intakeWeeks: proposed.intakeWeeks,
        totalWeeks: proposed.totalWeeks,
        bringsUnderNorm: bringsUnderNorm(draft.gain),
        travelMinutes,
      };
    });
  const possible = new Set(proposals.map(({ draft }) => draft.toProgramme));
  return { options, blocked: blockedBy(now, possible, open, near) };
}

function blockedBy(
  now: RegistryNow,
  possible: ReadonlySet<string>,
  open: ReadonlySet<string>,
  near: ReadonlySet<string>,
): BlockedDto[] {
  const counts = new Map<BlockCode, number>();
  for (const programme of now.programmes) {
    if (possible.has(programme.id) || programme.provider === now.entry.provider) continue;
    const minutes = now.travel.get(programme.area) ?? null;
    const refusal =
      firstRefusal(candidateOf(now.entry, now.barred), placeOf(programme), minutes)?.code ?? null;
    const code =
      refusal === null
        ? elsewise(programme.minStart, open.has(programme.id), near.has(programme.id))
        : blockOf(refusal);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, programmes]) => ({ code, programmes }))
    .sort((a, b) => b.programmes - a.programmes || byCodeUnit(a.code, b.code));
}

function elsewise(minStart: number | null, isOpen: boolean, isNear: boolean): BlockCode {
  if (isOpen) return 'not-sooner';
  if (isNear) return 'too-near';
  return (minStart ?? 0) > 0 ? 'group' : 'no-place';
}
