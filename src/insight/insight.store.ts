import { type EntityManager } from 'typeorm';
import { type Population } from '../../libs/kernel/index.js';
import { type ActionCount, type OpenCaseCount, type WaitRow } from '../../libs/insight/index.js';
import { columnsOf, type RowOf, table } from '../platform/base/database/index.js';
import { InsightCase, InsightCaseAction, InsightProvider, InsightWait } from './insight.entity.js';

// All that insight reads: the views of migrations/views/insight, which hold sums and never the row of an entry.

const w = table(InsightWait, 'w');
const c = table(InsightCase, 'c');
const a = table(InsightCaseAction, 'a');
const p = table(InsightProvider, 'p');

/** Of one population each; whoever makes a figure of them takes those of one. */
export type OfPopulation<Row> = Row & { readonly population: Population };

/** The rows of one population. */
export const among = <Row extends { readonly population: Population }>(
  rows: readonly Row[],
  population: Population,
): Row[] => rows.filter((row) => row.population === population);

export const waitRows = (tx: EntityManager): Promise<OfPopulation<WaitRow>[]> =>
  tx.query(
    `SELECT ${w.providerId} AS provider, ${columnsOf(w, 'population', 'diagnosis', 'intakeWeeks', 'treatmentWeeks')},
       sum(${w.places})::integer AS places
     FROM ${w} GROUP BY 1, 2, 3, 4, 5`,
  );

export const caseCounts = (tx: EntityManager): Promise<OfPopulation<OpenCaseCount>[]> =>
  tx.query(
    `SELECT ${c.providerId} AS provider, ${columnsOf(c, 'population', 'reason', 'decision', 'outcome', 'daysToDecision', 'daysOpen')}, sum(${c.cases})::integer AS cases
     FROM ${c} GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  );

export const actionCounts = (tx: EntityManager): Promise<OfPopulation<ActionCount>[]> =>
  tx.query(
    `SELECT ${a.ownerId} AS provider, ${columnsOf(a, 'population', 'state', 'late')}, sum(${a.actions})::integer AS actions
     FROM ${a} GROUP BY 1, 2, 3, 4`,
  );

/** Names of the organisations of the region by id. */
export async function providerNames(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<RowOf<InsightProvider, 'id' | 'name'>[]>(
    `SELECT ${columnsOf(p, 'id', 'name')} FROM ${p}`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
