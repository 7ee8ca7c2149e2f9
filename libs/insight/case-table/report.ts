import {
  CASE_DECISIONS,
  CASE_OUTCOMES,
  CASE_REASONS,
  type CaseDecisionCode,
  type CaseOutcomeCode,
  type CaseReasonCode,
} from '../../kernel/index.js';
import { gate, isSmall } from '../disclosure/index.js';

/** Cases that are alike, as the view `insight_case` gives them. */
export interface CaseCount {
  readonly reason: CaseReasonCode;
  readonly decision: CaseDecisionCode | null;
  readonly outcome: CaseOutcomeCode | null;
  /** Whole days; null = not decided. */
  readonly daysToDecision: number | null;
  readonly cases: number;
}

/** Actions that are alike, as the view `insight_case_action` gives them. */
export interface ActionCount {
  readonly state: 'open' | 'done' | 'dropped';
  /** Past its date: of an open one today, of another on the day it ended. */
  readonly late: boolean;
  readonly actions: number;
}

export const ACTION_STANDS = Object.freeze(['open', 'open-late', 'done', 'done-late', 'dropped'] as const);
export type ActionStand = (typeof ACTION_STANDS)[number];
/** A case without a decision, or without an outcome, is counted too: each table then adds up to all cases. */
export const NONE = 'none';

export interface CountRow {
  readonly key: string;
  /** Null where it may not be shown. */
  readonly count: number | null;
}
export interface CountTable {
  readonly total: number | null;
  readonly rows: readonly CountRow[];
}

export interface CaseReport {
  readonly reasons: CountTable;
  readonly decisions: CountTable;
  readonly outcomes: CountTable;
  readonly actions: CountTable;
  /** Days; null where fewer than k cases were decided. */
  readonly medianDaysToDecision: number | null;
}

/** Counts of one way to divide all of them, before the gate. */
type Counts = ReadonlyMap<string, number>;

/**
 * Outcome statistics with small numbers suppressed. The tables of cases divide the same cases, so where one cannot
 * protect its small groups while the total is known, none shows anything.
 * @param k counts under this are not shown
 */
export function caseReport(
  cases: readonly CaseCount[],
  actions: readonly ActionCount[],
  k: number,
): CaseReport {
  const by = (keys: readonly string[], keyOf: (row: CaseCount) => string): Counts =>
    counted(keys, cases, keyOf, (row) => row.cases);
  const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
  const [reasons, decisions, outcomes] = together(
    [
      by(codes(CASE_REASONS), ({ reason }) => reason),
      by([...codes(CASE_DECISIONS), NONE], ({ decision }) => decision ?? NONE),
      by([...codes(CASE_OUTCOMES), NONE], ({ outcome }) => outcome ?? NONE),
    ],
    k,
  );
  const [stands] = together([counted(ACTION_STANDS, actions, standOf, (row) => row.actions)], k);
  return { reasons, decisions, outcomes, actions: stands, medianDaysToDecision: medianDays(cases, k) };
}

function standOf({ state, late }: ActionCount): ActionStand {
  if (state === 'dropped') return state;
  return late ? `${state}-late` : state;
}

function counted<T>(
  keys: readonly string[],
  rows: readonly T[],
  keyOf: (row: T) => string,
  count: (row: T) => number,
): Counts {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + count(row));
  return counts;
}

/** Tables over the same things: what one gives away of the total, all give away. */
function together(tables: readonly Counts[], k: number): CountTable[] {
  const gated = tables.map((counts) => {
    const cells = [...counts].map(([key, count]) => ({ key, count, sensitive: isSmall(count, k) }));
    return { counts, ...gate(cells, { k, least: 2, order: [...counts.keys()].reverse() }) };
  });
  const shown = gated.every(({ totalShown }) => totalShown);
  return gated.map(({ counts, hidden }) => ({
    total: shown ? [...counts.values()].reduce((a, b) => a + b, 0) : null,
    rows: [...counts].map(([key, count]) => ({ key, count: shown && !hidden.has(key) ? count : null })),
  }));
}

/** The lower of the two in the middle, so that it is a number of days that occurred. */
function medianDays(cases: readonly CaseCount[], k: number): number | null {
  const decided = cases
    .flatMap(({ daysToDecision: days, cases: n }) => (days === null ? [] : [{ days, n }]))
    .sort((a, b) => a.days - b.days);
  const total = decided.reduce((sum, { n }) => sum + n, 0);
  if (total < k) return null;
  let seen = 0;
  return decided.find(({ n }) => (seen += n) * 2 >= total)?.days ?? null;
}
