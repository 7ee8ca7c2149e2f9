import { countOf, gate, type Cell, type Part } from '../../disclosure/index.js';
import {
  CASE_DECISIONS,
  CASE_OUTCOMES,
  CASE_REASONS,
  type CaseDecisionCode,
  type CaseOutcomeCode,
  type CaseReasonCode,
} from '../../kernel/index.js';
import { medianDays as median } from '../median.js';

/** Cases that are alike, as the view `insight_case` gives them. */
export interface CaseCount {
  /** Whose cases they are. */
  readonly provider: string;
  readonly reason: CaseReasonCode;
  readonly decision: CaseDecisionCode | null;
  readonly outcome: CaseOutcomeCode | null;
  /** Whole days; null = not decided. */
  readonly daysToDecision: number | null;
  readonly cases: number;
}

/** Actions that are alike, as the view `insight_case_action` gives them. */
export interface ActionCount {
  /** Who has to do them, and knows them. */
  readonly provider: string;
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

/** One way to divide all of them, before the gate. */
type Counts = readonly Cell[];

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

function counted<T extends { readonly provider: string }>(
  keys: readonly string[],
  rows: readonly T[],
  keyOf: (row: T) => string,
  count: (row: T) => number,
): Counts {
  const parts = new Map<string, Part[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    const key = keyOf(row);
    parts.set(key, [...(parts.get(key) ?? []), { knownTo: [row.provider], count: count(row) }]);
  }
  return [...parts].map(([key, of]) => ({ key, parts: of }));
}

/** Tables over the same things: what one gives away of the total, all give away. */
function together(tables: readonly Counts[], k: number): CountTable[] {
  const gated = tables.map((cells) => ({
    cells,
    ...gate(cells, { k }),
  }));
  const shown = gated.every(({ totalShown }) => totalShown);
  return gated.map(({ cells, hidden }) => ({
    total: shown ? cells.reduce((sum, cell) => sum + countOf(cell), 0) : null,
    rows: cells.map((cell) => ({
      key: cell.key,
      count: shown && !hidden.has(cell.key) ? countOf(cell) : null,
    })),
  }));
}

/** The lower of the two in the middle, so that it is a number of days that occurred. Of few, nobody's. */
function medianDays(cases: readonly CaseCount[], k: number): number | null {
  const decided = cases
    .flatMap(({ provider, daysToDecision: days, cases: n }) => (days === null ? [] : [{ provider, days, n }]))
    .sort((a, b) => a.days - b.days);
  const parts = decided.map(({ provider, n }) => ({ knownTo: [provider], count: n }));
  if (gate([{ key: 'decided', parts }], { k }).hidden.size > 0) return null;
  const total = decided.reduce((sum, { n }) => sum + n, 0);
  let seen = 0;
  return decided.find(({ n }) => (seen += n) * 2 >= total)?.days ?? null;
}

/** With how many days since its submission a case has been open; null = it is closed. */
export interface OpenCaseCount extends CaseCount {
  readonly daysOpen: number | null;
}

/** Cases that are not closed, and how long they have been open; null where it may not be shown. */
export interface OpenCases {
  readonly count: number | null;
  readonly medianDays: number | null;
}

/** What of the report is at the table now: told where the report tells it, and as many. Days since the submission. */
export function openCases(
  cases: readonly OpenCaseCount[],
  actions: readonly ActionCount[],
  k: number,
): OpenCases {
  const count = caseReport(cases, actions, k).outcomes.rows.find(({ key }) => key === NONE)?.count ?? null;
  const open = cases.filter(({ outcome }) => outcome === null);
  const took = open.flatMap(({ daysOpen: days, cases: n }) => (days === null ? [] : [{ days, count: n }]));
  return { count, medianDays: count && took.length === open.length ? median(took) : null };
}
