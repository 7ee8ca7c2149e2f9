import { byCodeUnit } from '../kernel/index.js';

/** What can be compared of two ways to help the same client. */
export interface Option {
  /** Id of the programme. */
  readonly programme: string;
  readonly week: string;
  /** Weeks sooner in treatment than where the client waits now. */
  readonly weeksSooner: number;
  /** Minutes; null = online. */
  readonly travelMinutes: number | null;
  /** Worth by the objective of matching; higher is better. */
  readonly value: number;
}

export const MOST_ALTERNATIVES = 3;

/** Best first, one a programme, at most three; equal worth in order of id, so that everybody sees the same list. */
export function bestAlternatives<T extends Option>(options: readonly T[]): readonly T[] {
  const best = new Map<string, T>();
  for (const option of options) {
    const known = best.get(option.programme);
    if (known === undefined || option.value > known.value) best.set(option.programme, option);
  }
  return [...best.values()]
    .toSorted((a, b) => b.value - a.value || byCodeUnit(a.programme, b.programme))
    .slice(0, MOST_ALTERNATIVES);
}

function time(sooner: number): { nl: string; en: string } {
  const n = Math.abs(sooner);
  if (n === 0) return { nl: 'even snel', en: 'as soon' };
  return sooner > 0
    ? { nl: `${n} ${n === 1 ? 'week' : 'weken'} eerder`, en: `${n} ${n === 1 ? 'week' : 'weeks'} sooner` }
    : { nl: `${n} ${n === 1 ? 'week' : 'weken'} later`, en: `${n} ${n === 1 ? 'week' : 'weeks'} later` };
}

function way(proposed: number | null, other: number | null): { nl: string; en: string } {
  if (proposed === null && other === null) return { nl: 'ook online', en: 'online as well' };
  if (other === null) return { nl: 'online in plaats van reizen', en: 'online instead of travelling' };
  if (proposed === null)
    return {
      nl: `${other} minuten reizen in plaats van online`,
      en: `${other} minutes of travel instead of online`,
    };
  const minutes = Math.abs(other - proposed);
  if (minutes === 0) return { nl: 'even ver', en: 'as far' };
  const unit = minutes === 1 ? 'minuut' : 'minuten';
  const unitEn = minutes === 1 ? 'minute' : 'minutes';
  return other > proposed
    ? { nl: `${minutes} ${unit} langer reizen`, en: `${minutes} ${unitEn} more travel` }
    : { nl: `${minutes} ${unit} korter reizen`, en: `${minutes} ${unitEn} less travel` };
}

/** What makes the difference between the proposal and an alternative, in words. @example difference(p, a).nl === '2 weken later, 15 minuten korter reizen' */
export function difference(
  proposed: Pick<Option, 'weeksSooner' | 'travelMinutes'>,
  other: Pick<Option, 'weeksSooner' | 'travelMinutes'>,
): { readonly nl: string; readonly en: string } {
  const when = time(other.weeksSooner - proposed.weeksSooner);
  const where = way(proposed.travelMinutes, other.travelMinutes);
  return { nl: `${when.nl}, ${where.nl}`, en: `${when.en}, ${where.en}` };
}
