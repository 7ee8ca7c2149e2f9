import { type Population, POPULATIONS } from '../../kernel/index.js';
import {
  type BridgingRow,
  type FlowRow,
  type TransferFigures,
  transferFigures,
  type TransferRow,
} from './figures.js';

/** `before`: there were no proposals yet; `not-whole`: they began within the month. */
export type TransferAbsence = 'before' | 'not-whole';
/** `not-whole`: the lists were first known within the month or after it; `not-delivered`: none of them covers all of it. */
export type FlowAbsence = 'not-whole' | 'not-delivered';

/** A month as it was published: no later release says anything else of it. */
export interface TransferMonth {
  /** YYYY-MM */
  readonly month: string;
  /** Its last day. */
  readonly day: string;
  /** Lists that were known before it and delivered since its end, of so many. */
  readonly lists: number;
  readonly allLists: number;
  /** Why nothing is told of proposals and transfers. */
  readonly absent: TransferAbsence | null;
  /** Why nothing is told of what the lists did. */
  readonly flowAbsent: FlowAbsence | null;
  /** Of each population; of what `absent` and `flowAbsent` leave out the counts are 0 and say nothing. */
  readonly figures: readonly TransferFigures[];
}

/** What there is of a region from which day on: a month counts that began no sooner. */
export interface WholeFrom {
  /** Of the first proposal; null without one. */
  readonly proposals: string | null;
  /** Of the first day of which the lists are counted; null without any. */
  readonly lists: string | null;
}

export interface MonthRows {
  readonly transfers: readonly TransferRow[];
  readonly flows: readonly FlowRow[];
  readonly bridging: readonly BridgingRow[];
}

interface MonthOptions {
  readonly wholeFrom: WholeFrom;
  /** Lists that cover all of the month, of so many. */
  readonly covering: readonly string[];
  readonly allLists: number;
  readonly k: number;
}

/**
 * One month that is over, behind the gate: each population by itself.
 * @param rows of any month; those of this one are taken
 */
export function transferMonth(
  { month, day }: { readonly month: string; readonly day: string },
  rows: MonthRows,
  { wholeFrom, covering, allLists, k }: MonthOptions,
): TransferMonth {
  const begins = `${month}-01`;
  const absent = transferAbsence(wholeFrom.proposals, begins);
  // Of the first day that is known nobody can tell what happened on it: it holds all that had happened before.
  const known = wholeFrom.lists !== null && wholeFrom.lists < begins;
  const flowAbsent = !known ? 'not-whole' : covering.length === 0 ? 'not-delivered' : null;
  const of = <Row extends { readonly population: Population; readonly month: string }>(
    all: readonly Row[],
    population: Population,
  ): Row[] => all.filter((row) => row.population === population && row.month === month);
  const figures = POPULATIONS.map((population) =>
    transferFigures({
      population,
      transfers: absent === null ? of(rows.transfers, population) : [],
      flows:
        flowAbsent === null
          ? of(rows.flows, population).filter(({ provider }) => covering.includes(provider))
          : [],
      bridging: absent === null ? of(rows.bridging, population) : [],
      k,
    }),
  );
  return { month, day, lists: covering.length, allLists, absent, flowAbsent, figures };
}

function transferAbsence(first: string | null, begins: string): TransferAbsence | null {
  if (first !== null && first <= begins) return null;
  return first !== null && first.slice(0, 7) === begins.slice(0, 7) ? 'not-whole' : 'before';
}
