import { daysBetween, earlier, later, type Severity } from '../../kernel/index.js';
import { type SeenWeeks } from './life-table.js';

/** What the registry knows of how one entry came and went: of those who wait and of those who have left. Days `YYYY-MM-DD`. */
export interface EntryHistory {
  readonly id: string;
  /** Id of the own programme waited for; null = not said. */
  readonly programme: string | null;
  readonly diagnosis: string;
  readonly age: readonly [number, number];
  readonly title: string | null;
  readonly circuit: string | null;
  readonly severity: Severity;
  readonly registeredOn: string;
  readonly intakeOn: string | null;
  /** The day on which the registry first heard of it. */
  readonly seenOn: string;
  /** The day on which it left the list; null = it waits. */
  readonly leftOn: string | null;
  /** It left by a transfer of this mechanism: nothing that the list itself did. */
  readonly moved: boolean;
}

/** What somebody waits for: the intake, or after it the treatment. */
export type Step = 'intake' | 'treatment';

/** One wait for one step, with the days between which it was seen. */
export interface Spell {
  readonly of: EntryHistory;
  readonly step: Step;
  readonly since: string;
  readonly from: string;
  readonly to: string;
  /** The step was taken, or the entry was taken off the list: the push doesn't say why. */
  readonly ended: boolean;
}

const DAYS = 7;
const weeks = (from: string, to: string): number => Math.max(0, Math.floor(daysBetween(from, to) / DAYS));

/**
 * The waits of an entry as far as they were seen. One that was over before the registry heard of it is none.
 * @param until the last day that is looked at
 */
export function spellsOf(of: EntryHistory, until: string): Spell[] {
  const { registeredOn, intakeOn, seenOn, leftOn, moved } = of;
  const spells: Spell[] = [];
  const gone = leftOn !== null && leftOn <= until ? leftOn : null;
  const intake = intakeOn !== null && intakeOn <= until ? intakeOn : null;
  const add = (step: Step, since: string, to: string, ended: boolean): void => {
    const from = later(since, seenOn);
    if (from <= to) spells.push({ of, step, since, from, to, ended });
  };
  add(
    'intake',
    registeredOn,
    earlier(intake ?? gone ?? until, until),
    intake !== null || (gone !== null && !moved),
  );
  if (intake !== null) add('treatment', intake, gone ?? until, gone !== null && !moved);
  return spells;
}

export const seenWeeks = ({ since, from, to, ended }: Spell): SeenWeeks => ({
  from: weeks(since, from),
  to: weeks(since, to),
  ended,
});
