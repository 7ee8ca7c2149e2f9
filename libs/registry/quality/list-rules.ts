import { daysBetween, plusDays } from '../../kernel/index.js';
import { overdueAge } from './overdue.js';
import { type QualityList, type QualityParams, type QualityWeight } from './quality-list.js';

export interface ListRule {
  readonly code: string;
  readonly weight: QualityWeight;
  /** What the sentence names; null = nothing found. */
  readonly find: (list: QualityList) => QualityParams | null;
}

/** Of fewer clients it says nothing that they are all alike. */
export const LEAST_CLIENTS = 30;
/** Groups of the same size: four of them by chance are rare, and each has to have some clients. */
export const LEAST_GROUPS = 4;
export const LEAST_OF_A_GROUP = 5;
/** Weeks in which somebody leaves a list of that length, had their intake or gave up. */
export const LEAVING_WEEKS = 13;
/** A list that is half as long again, or half as long, within so many weeks. */
export const JUMP_WEEKS = 4;
export const JUMP_SHARE = 0.5;

const countBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
};

/** Since when anything of the list is known; null = it is empty and always was. */
const knownSince = ({ history }: QualityList): string | null =>
  history.reduce<string | null>(
    (first, { seenOn }) => (first === null || seenOn < first ? seenOn : first),
    null,
  );

const isKnownFor = (list: QualityList, weeks: number): boolean => {
  const since = knownSince(list);
  return since !== null && daysBetween(since, list.today) >= 7 * weeks;
};

/** Rules about a list as a whole. */
export const LIST_RULES = [
  {
    code: 'delivery-overdue',
    weight: 'warning',
    find: ({ deliveredOn, today, dueDays }) => {
      const age = overdueAge(deliveredOn, today, dueDays);
      return age === null ? null : { age, due: dueDays };
    },
  },
  {
    code: 'nobody-leaves',
    weight: 'warning',
    find: (list) => {
      const { entries, history, today } = list;
      if (entries.length < LEAST_CLIENTS || !isKnownFor(list, LEAVING_WEEKS)) return null;
      const since = plusDays(today, -7 * LEAVING_WEEKS);
      return history.some(({ leftOn }) => leftOn !== null && leftOn > since)
        ? null
        : { clients: entries.length, weeks: LEAVING_WEEKS };
    },
  },
  {
    code: 'sudden-jump',
    weight: 'warning',
    find: (list) => {
      if (!isKnownFor(list, JUMP_WEEKS)) return null;
      const then = plusDays(list.today, -7 * JUMP_WEEKS);
      const before = list.history.filter(
        ({ seenOn, leftOn }) => seenOn <= then && (leftOn === null || leftOn > then),
      ).length;
      const now = list.entries.length;
      const isLarge = Math.abs(now - before) >= LEAST_CLIENTS;
      return isLarge && Math.abs(now - before) >= JUMP_SHARE * before
        ? { before, now, weeks: JUMP_WEEKS }
        : null;
    },
  },
  {
    code: 'severity-all-alike',
    weight: 'warning',
    find: ({ entries }) => {
      const [severity, ...others] = countBy(entries, ({ severity }) => String(severity)).keys();
      return entries.length >= LEAST_CLIENTS && others.length === 0
        ? { clients: entries.length, severity: Number(severity) }
        : null;
    },
  },
  {
    code: 'equal-groups',
    weight: 'warning',
    find: ({ entries }) => {
      const sizes = [...countBy(entries, ({ diagnosis }) => diagnosis).values()];
      const [size = 0] = sizes;
      return sizes.length >= LEAST_GROUPS && size >= LEAST_OF_A_GROUP && sizes.every((one) => one === size)
        ? { groups: sizes.length, clients: size }
        : null;
    },
  },
  {
    code: 'one-day',
    weight: 'warning',
    find: ({ entries }) => {
      const [most] = [...countBy(entries, ({ registeredOn }) => registeredOn)].sort(([, a], [, b]) => b - a);
      return entries.length >= LEAST_CLIENTS && most !== undefined && most[1] > entries.length / 2
        ? { on: most[0], clients: most[1], all: entries.length }
        : null;
    },
  },
] as const satisfies readonly ListRule[];
