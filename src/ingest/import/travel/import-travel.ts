import {
  doubtsOf,
  type KnownAreas,
  readTravel,
  type Reading,
  TRAVEL_COLUMNS,
  type TravelDoubt,
  type TravelRow,
  travelRule,
  type TravelWay,
  type WaysOfToday,
  waysOfToday,
  withWaysBack,
} from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { inBoth } from '../../../../libs/words/index.js';
import { type AsOwner, inTransaction, type Owner } from '../../../platform/base/database/index.js';
import { type TableFileOptions } from '../../../platform/base/table-file/index.js';
import { namedFile, type NamedFile, type OpenTable, tableIn } from '../file/open-table.js';
import { reportOf, thousands, type Figures, type Imported } from '../file/report.js';
import { type TravelTimes } from './travel-times.port.js';

interface Summary extends Pick<WaysOfToday, 'ownBlank' | 'unreachable'> {
  readonly areas: number;
  readonly ways: number;
  readonly matrix: number;
  readonly estimated: number;
  /** Rows of the file that named areas by codes that have ended, and those within what is one area now. */
  readonly formerCodes: number;
  readonly withinOneArea: number;
}

const figures = (summary: Summary): Figures => [
  ['ways of the region', `${thousands(summary.ways)} (${thousands(summary.areas)} areas)`],
  ['from a matrix', thousands(summary.matrix)],
  ['still estimated', thousands(summary.estimated)],
  ['unreachable', `${thousands(summary.unreachable)} ways of this file: nobody is sent along them`],
  ...(summary.ownBlank > 0
    ? ([['own town blank', `${thousands(summary.ownBlank)} areas; they keep what they had`]] as const)
    : []),
  ...(summary.formerCodes > 0
    ? ([
        [
          'codes that have ended',
          `${thousands(summary.formerCodes)} rows; their mean counts for the area of today`,
        ],
        ['within one area of today', `${thousands(summary.withinOneArea)} of them, left out`],
      ] as const)
    : []),
];

/** What the operator says of the file where it could be meant otherwise. */
export interface TravelOptions extends TableFileOptions {
  readonly region: string;
  /** The day on which codes of other years are understood, `YYYY-MM-DD`. */
  readonly today: string;
  /** What its numbers are in; left out: minutes, if they look like it. */
  readonly unit?: 'minutes' | 'seconds' | undefined;
  /** A blank way takes as long as the way back. */
  readonly bothWays?: boolean | undefined;
  /** A blank way can't be travelled, although the way back can. */
  readonly blankUnreachable?: boolean | undefined;
}

interface Held {
  readonly known: KnownAreas;
  readonly estimates: readonly TravelWay[];
}

function inWords(file: string, doubt: TravelDoubt): string {
  switch (doubt.code) {
    case 'seems-seconds':
    case 'seems-hours':
      return inBoth(`ingest.tables.${doubt.code}`, { file, times: doubt.times }).en;
    case 'one-way-only':
      return inBoth('ingest.tables.one-way-only', { file, blank: doubt.blank }).en;
  }
}

/** What in the file is hardly meant as it stands and about which the operator has said nothing. */
function unanswered(
  { path, table }: OpenTable,
  { known, estimates }: Held,
  { today, unit, bothWays, blankUnreachable }: TravelOptions,
): string | null {
  const { taken } = readTravel(table, known, { today, unit: unit ?? 'unsure' });
  const doubts = doubtsOf(waysOfToday(taken, known, today).ways, estimates);
  const asked = doubts.filter(({ code }) =>
    code === 'one-way-only' ? bothWays !== true && blankUnreachable !== true : unit === undefined,
  );
  return asked.length === 0 ? null : inWords(path, asked[0]);
}

function meant(
  reading: Reading<TravelRow>,
  known: KnownAreas,
  { today, bothWays }: TravelOptions,
): WaysOfToday {
  const read = waysOfToday(reading.taken, known, today);
  if (bothWays !== true) return read;
  const ways = withWaysBack(read.ways);
  return { ...read, ways, unreachable: ways.filter(({ minutes }) => minutes === null).length };
}

async function importInto(
  travelTimes: TravelTimes,
  owner: Owner,
  file: NamedFile,
  options: TravelOptions,
): Promise<Result<Imported, string>> {
  const { region, today } = options;
  const known = await travelTimes.areas(owner, region);
  if (known.areas.size === 0)
    return refuse(
      `There is no region ${region} with areas in this database. Name one with --region, or make one with “doorstroom region create” (“doorstroom demo” for a synthetic one).`,
    );
  const opened = await tableIn(
    file,
    {
      what: 'a travel file (nor a square matrix of area codes of this region)',
      columns: TRAVEL_COLUMNS,
      rule: travelRule(known, today),
    },
    options,
  );
  if (!opened.ok) return opened;
  const estimates = await travelTimes.estimates(owner, region, today);
  const asked = unanswered(opened.value, { known, estimates }, options);
  if (asked !== null) return refuse(asked);
  const reading = readTravel(opened.value.table, known, { today, unit: options.unit ?? 'minutes' });
  const { ways, ...counts } = meant(reading, known, options);
  const { imported, changed } = await inTransaction(owner, () => travelTimes.write(owner, region, ways));
  const written = { imported, changed, unchanged: reading.taken.length - imported - changed, removed: 0 };
  const { matrix, estimate } = await travelTimes.count(owner, region);
  const summary = {
    areas: known.areas.size,
    ways: known.areas.size ** 2,
    ...{ matrix, estimated: estimate, formerCodes: counts.former, withinOneArea: counts.within },
    ...{ ownBlank: counts.ownBlank, unreachable: counts.unreachable },
  };
  const report = reportOf(`Travel times of ${region}`, opened.value, reading, written, summary);
  return ok({ report, figures: figures(summary) });
}

/**
 * Replaces estimated travel times of a region by those of a file: rows `from,to,minutes`, or a square matrix. Ways
 * that the file does not give keep what they have, and so do areas whose way within is blank. The same file again
 * changes nothing.
 */
export async function importTravel(
  asOwner: AsOwner,
  travelTimes: TravelTimes,
  file: string,
  options: TravelOptions,
): Promise<Result<Imported, string>> {
  const named = await namedFile(file);
  if (!named.ok) return named;
  return asOwner((owner) => importInto(travelTimes, owner, named.value, options));
}
