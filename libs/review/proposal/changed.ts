import { type Bilingual } from '../../kernel/index.js';
import { inBoth } from '../../words/index.js';

/** A proposal as far as it is held against the one it replaces. */
export interface Compared {
  readonly programme: string;
  readonly programmeName: string;
  readonly providerName: string;
  /** ISO week. */
  readonly week: string;
  readonly weeksSooner: number;
  /** Null = online. */
  readonly travelMinutes: number | null;
}

/**
 * What a proposal changes of the one it replaces, each as a sentence; empty where it says the same again.
 * @example changesOf(before, { ...before, week: '2026-W51' })[0].en === 'Intake in week 51 instead of week 49.'
 */
export function changesOf(before: Compared, after: Compared): readonly Bilingual[] {
  const said: Bilingual[] = [];
  const named = ({ programmeName, providerName }: Compared) => `${programmeName} (${providerName})`;
  if (before.programme !== after.programme)
    said.push(inBoth('review.changed.programme', { now: named(after), before: named(before) }));
  if (before.week !== after.week)
    said.push(inBoth('review.changed.week', { now: weekOf(after.week), before: weekOf(before.week) }));
  if (before.weeksSooner !== after.weeksSooner)
    said.push(inBoth('review.changed.gain', { count: after.weeksSooner, before: before.weeksSooner }));
  if (before.travelMinutes !== after.travelMinutes) {
    const { travelMinutes: now } = after;
    const { travelMinutes: then } = before;
    if (now === null) said.push(inBoth('review.changed.online'));
    else if (then === null) said.push(inBoth('review.changed.notOnline', { now }));
    else said.push(inBoth('review.changed.travel', { now, before: then }));
  }
  return said;
}

const weekOf = (week: string): number => Number(week.slice(-2));
