import { type AnnouncedWait, type AnnouncedWeeks, type Removal } from '../../../../libs/ingest/index.js';
import {
  columnsOf,
  keysOf,
  namesOf,
  type Owner,
  recordOf,
  type RowOf,
  table,
} from '../../../platform/base/database/index.js';
import { countEarlier, type EarlierRows, removeEarlier } from '../file/earlier-rows.js';
import { type Written } from '../file/report.js';
import { PublishedWait } from './announced-wait.entity.js';

const w = table(PublishedWait, 'w');
const bare = table(PublishedWait);
const KEYS = keysOf(PublishedWait);

const published = ({ intake, treatment, ...same }: AnnouncedWait): RowOf<PublishedWait> => ({
  ...same,
  intakeStatus: intake.status,
  intakeWeeks: intake.weeks,
  treatmentStatus: treatment.status,
  treatmentWeeks: treatment.weeks,
});

const hashed = (waits: readonly AnnouncedWait[]): EarlierRows<PublishedWait> => ({
  table: bare,
  key: bare.sha256,
  kept: waits.map(({ sha256 }) => sha256),
});

/** How many waits are not among these, of how many. */
export const announcedWaitsGoing = (owner: Owner, waits: readonly AnnouncedWait[]): Promise<Removal> =>
  countEarlier(owner, hashed(waits));

/** @param replace whether waits that are not among these go */
export async function writeAnnouncedWaits(
  owner: Owner,
  waits: readonly AnnouncedWait[],
  replace: boolean,
): Promise<Written> {
  const removed = replace ? await removeEarlier(owner, hashed(waits)) : 0;
  const { rowCount } = await owner.query(
    `INSERT INTO ${bare} (${namesOf(PublishedWait, ...KEYS)})
     SELECT ${KEYS.map((key) => `r."${key}"`).join(', ')} FROM jsonb_to_recordset($1::jsonb) AS ${recordOf(PublishedWait, 'r', ...KEYS)}
     ON CONFLICT (${bare.sha256}) DO NOTHING`,
    [JSON.stringify(waits.map(published))],
  );
  const imported = rowCount ?? 0;
  return { imported, changed: 0, unchanged: waits.length - imported, removed };
}

/** The table lets weeks stand beside `known` and beside nothing else. */
const weeksOf = (status: AnnouncedWeeks['status'], weeks: number | null): AnnouncedWeeks =>
  ({ status, weeks }) as AnnouncedWeeks;

/** Those of locations in these municipalities, in the order of their hashes. */
export async function announcedWaitsIn(
  owner: Owner,
  municipalities: readonly string[],
): Promise<readonly AnnouncedWait[]> {
  const { rows } = await owner.query<RowOf<PublishedWait>>(
    `SELECT ${columnsOf(w)} FROM ${w} WHERE ${w.municipalityCodes} && $1 ORDER BY ${w.sha256}`,
    [municipalities],
  );
  return rows.map(({ intakeStatus, intakeWeeks, treatmentStatus, treatmentWeeks, ...same }) => ({
    ...same,
    intake: weeksOf(intakeStatus, intakeWeeks),
    treatment: weeksOf(treatmentStatus, treatmentWeeks),
  }));
}
