import { type QueryResultRow } from 'pg';
import { UNDECIDED_STATES } from '../../../libs/matching/index.js';
import { type CurrentEntry, type CurrentSlot, type NamedProgramme } from '../../../libs/registry/index.js';
import { ProposalFacts } from '../../matching/index.js';
import {
  type ColumnKey,
  columnsOf,
  type Statement,
  table,
  type Table,
} from '../../platform/base/database/index.js';
import {
  AreaTravel,
  CurrentBarView,
  CurrentEntryView,
  CurrentProgrammeView,
  CurrentSlotView,
  ENTRY_KEYS,
  NAMED_PROGRAMME_KEYS,
  SlotTaken,
} from '../../registry/index.js';

const p = table(ProposalFacts, 'p');
const e = table(CurrentEntryView, 'e');
const j = table(CurrentProgrammeView, 'j');
const s = table(CurrentSlotView, 's');
const h = table(SlotTaken, 'h');
const b = table(CurrentBarView, 'b');
const t = table(AreaTravel, 't');

/** A record in JSON, under the names of its properties. */
const json = <E>(of: Table<E>, keys: readonly ColumnKey<E>[]): string =>
  `json_build_object(${keys.map((key) => `'${key}', ${of[key]}`).join(', ')})`;

const UNDECIDED = UNDECIDED_STATES.map((state) => `'${state}'`).join(', ');
const FOR_THE_DIAGNOSIS = 'ANY (ARRAY(SELECT id FROM j))';

/** Slots of a week of a programme: offered, taken, and how many undecided proposals count on one. */
export type PromisedSlot = CurrentSlot & { readonly promised: number };

export interface SupplyRow extends QueryResultRow {
  readonly programmes: readonly NamedProgramme[];
  readonly slots: readonly PromisedSlot[];
}

/** What the region has for clients of one of the groups `$1`, or without a diagnosis (`$2`). Nothing of any client is in it. */
export const SUPPLY: Statement = {
  name: 'supply',
  text: `
    WITH j AS MATERIALIZED (SELECT ${NAMED_PROGRAMME_KEYS.map((key) => j[key]).join(', ')} FROM ${j} WHERE ${j.regionId} = acting_region() AND
        (${j.diagnoses} && $1::text[] OR ${j.takesAll} OR ($2::boolean AND ${j.takesUndiagnosed}))),
      held AS (SELECT ${columnsOf(h, 'programme', 'week', 'taken')} FROM ${h}
        WHERE ${h.regionId} = acting_region() AND ${h.programme} = ${FOR_THE_DIAGNOSIS}),
      promised AS (SELECT ${p.toProgramme} AS programme, ${p.week}, count(*) AS n FROM ${p}
        WHERE ${p.regionId} = acting_region() AND ${p.toProgramme} = ${FOR_THE_DIAGNOSIS} AND ${p.state} IN (${UNDECIDED}) GROUP BY 1, 2)
    SELECT (SELECT coalesce(json_agg(${json(j, NAMED_PROGRAMME_KEYS)}), '[]') FROM j) AS programmes,
      (SELECT coalesce(json_agg(json_build_object('programme', ${s.programme}, 'week', ${s.week}, 'offered', ${s.offered},
            'taken', coalesce(held.taken, 0), 'promised', coalesce(promised.n, 0))), '[]')
       FROM ${s}
       LEFT JOIN held ON held.programme = ${s.programme} AND held.week = ${s.week}
       LEFT JOIN promised ON promised.programme = ${s.programme} AND promised.week = ${s.week}
       WHERE ${s.regionId} = acting_region() AND ${s.programme} = ${FOR_THE_DIAGNOSIS}) AS slots`,
};

export interface ClientRow extends QueryResultRow {
  readonly state: CurrentEntryView['state'];
  readonly entry: CurrentEntry;
  readonly barred: readonly string[];
  readonly home: NamedProgramme | null;
  readonly travel: Readonly<Record<string, number | null>>;
}

/** The client of the proposal `$1` as the registry is on the day `$2`. */
export const CLIENT: Statement = {
  name: 'client',
  text: `
    SELECT ${e.state}, ${json(e, ENTRY_KEYS)} AS entry,
      ARRAY(SELECT ${b.barred} FROM ${b} WHERE ${b.regionId} = acting_region() AND ${b.entry} = ${e.id}
        AND (${b.until} IS NULL OR ${b.until} > $2::date)) AS barred,
      (SELECT ${json(j, NAMED_PROGRAMME_KEYS)} FROM ${j} WHERE ${j.regionId} = acting_region() AND ${j.id} = ${e.programme}) AS home,
      (SELECT coalesce(json_object_agg(${t.to}, ${t.minutes}), '{}') FROM ${t} WHERE ${t.regionId} = acting_region() AND ${t.from} = ${e.area}) AS travel
    FROM ${p} JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId}
    -- The engine sees every proposal; whoever asks is a party to this one.
    WHERE ${p.regionId} = acting_region() AND ${p.id} = $1 AND acting_organisation() IN (${p.fromProvider}, ${p.toProvider})`,
};
