import { NZA_COLUMNS, PC4_COLUMNS, readPc4 } from '../../../libs/ingest/index.js';
import {
  groupWaits,
  LEAST_LOCATIONS,
  publishedWaits,
  regionWaits,
  type PublishedFigure,
} from '../../../libs/insight/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type OpenTable } from './open-table.port.js';

export type PublishedBy = 'group' | 'region';

export interface PublishedOptions {
  readonly by: PublishedBy;
  /** Postcodes, where regions are asked for. */
  readonly pc4?: string;
}

/** A table of figures, and what has to be known beside it. */
export interface PublishedTable {
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly remarks: readonly string[];
}

const refusedRows = (refused: number): readonly string[] =>
  refused === 0 ? [] : [`${refused} rows of the file cannot be read and are not counted.`];

const weeks = ({ weeks: known }: PublishedFigure): string | number =>
  known ?? `<${LEAST_LOCATIONS} locations`;

/** The regulator's unweighted waits of 2018, from its file. */
export async function publishedTable(
  openTable: OpenTable,
  file: string,
  { by, pc4 }: PublishedOptions,
): Promise<Result<PublishedTable, string>> {
  if (by === 'region' && pc4 === undefined)
    return refuse('By region, where municipalities lie has to be known: give --pc4 <csv>.');
  const opened = await openTable(file, { what: 'the NZa file of announced waits', columns: NZA_COLUMNS });
  if (!opened.ok) return opened;
  const { waits, refused } = publishedWaits(opened.value.table);
  if (by === 'group' || pc4 === undefined)
    return ok({
      rows: [
        ['group', 'intake_unweighted', 'total_unweighted', 'intake_locations', 'total_locations'],
        ...groupWaits(waits).map(({ group, intake, total }) => [
          ...[group, weeks(intake), weeks(total), intake.locations, total.locations],
        ]),
      ],
      remarks: refusedRows(refused),
    });
  const map = await openTable(pc4, { what: 'a table of postcodes', columns: PC4_COLUMNS });
  if (!map.ok) return map;
  const { rows, nowhere } = regionWaits(waits, readPc4(map.value.table).taken);
  return ok({
    rows: [
      ['region', 'bggz_total', 'sggz_total', 'bggz_locations', 'sggz_locations'],
      ...rows.map(({ region, basic, specialist }) => [
        ...[region, basic.weeks, specialist.weeks, basic.locations, specialist.locations],
      ]),
    ],
    remarks: [
      ...refusedRows(refused),
      ...(nowhere === 0 ? [] : [`${nowhere} known waits lie in no region of these postcodes.`]),
    ],
  });
}
