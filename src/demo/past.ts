import pg from 'pg';
import { generateDemo, type PastEntry, pastOf } from '../../libs/demo/index.js';
import { plusDays } from '../../libs/kernel/index.js';
import { DailyFacts, Releases } from '../insight/index.js';
import { LeversOfRun } from '../matching/index.js';
import { type Settings } from '../platform/base/config/index.js';
import { engineActor, inTransaction, type Owner } from '../platform/base/database/index.js';
import { firstRegion } from '../platform/base/region/index.js';
import { partsOf, Slices } from '../platform/base/time/index.js';
import { type EarlierVersion, hasMadeUpPast, writeMadeUpPast } from '../registry/index.js';
import { type RunningServer } from '../server.js';
import { madeUpTransfers } from './past-transfers.js';
import { type DemoRequest } from './seed.js';
import { sourceFor } from './source.js';

/** Two years of whole months, and what came before the first of them. */
const MONTHS = 26;
/** Versions of one statement: what others wait for it is a few hundredths of a second. */
const AT_ONCE = 1000;
/** Days after which a version is gone that has no further one: a list is delivered every week. */
const GONE_AFTER = 7;
/** Deliveries of the past come in the early morning. */
const at = (day: string): string => `${day}T05:30:00Z`;

/** The service is being stopped: what is not finished is done again at the next start. */
export class CutOff extends Error {}

export interface PastTelling {
  readonly say: (line: string) => void;
  readonly isStopping: () => boolean;
}

/**
 * Gives the demo region its SYNTHETIC past: earlier versions of entries that have gone since, and of all of it the daily
 * facts, which the nightly job of every region makes. After the service is ready and beside whoever uses it; cut off, it is
 * finished at the next start. The lists of today and what was matched of them stay as they are.
 */
export async function fillPast(
  server: RunningServer,
  settings: Settings,
  request: DemoRequest,
  telling: PastTelling,
): Promise<void> {
  const { say, isStopping } = telling;
  const began = performance.now();
  const owner = new pg.Client({ connectionString: server.database.ownerUrl });
  owner.on('error', () => undefined); // lost when the service is stopped meanwhile; the query in progress says so
  await owner.connect();
  try {
    const { id } = settings.region;
    const isFirst = !(await hasMadeUpPast(owner, id));
    if (isFirst) {
      say(`making a SYNTHETIC past of ${MONTHS} months in the background; nobody in it exists`);
      const versions = await writePast(owner, settings, request, isStopping);
      await owner.query('ANALYZE registry_history');
      say(`the past: ${versions} earlier versions of entries; counting its days`);
    }
    let year = '';
    await server.app.get(DailyFacts).fill(id, new Date(), (until, last) => {
      if (isStopping()) throw new CutOff();
      if (until.slice(0, 4) !== year && until < last) say(`the past: counted up to ${until}`);
      year = until.slice(0, 4);
    });
    await owner.query('ANALYZE daily_fact');
    await publishPast(owner, server, settings, request);
    say(`the past is there, after ${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (isFirst && !isStopping()) workOutLevers(server, say);
  } finally {
    await owner.end();
  }
}

/** Not waited for: it takes a minute and ends with the service. What is not finished the job of the hour does. */
function workOutLevers({ app }: RunningServer, say: PastTelling['say']): void {
  app
    .get(LeversOfRun)
    .workOut()
    .catch((error: unknown) => say(`what would help most was not worked out: ${String(error)}`));
}

/** What is published of the past alone; waits and proposals have none. */
const OF_THE_PAST = ['trend', 'time-to-intake', 'queues'] as const;
const WEEKS_PUBLISHED = 2;
const WEEK_MS = 7 * 24 * 3_600_000;
/** The same moment in each of the last weeks, the earliest first and now last. */
const lastWeeks = (now: Date): Date[] =>
  Array.from(
    { length: WEEKS_PUBLISHED + 1 },
    (_, i) => new Date(now.getTime() - (WEEKS_PUBLISHED - i) * WEEK_MS),
  );

/** What the past proposed, and the months of it: or whoever looks first would wait for two years of them. */
async function publishPast(
  owner: Owner,
  { app }: RunningServer,
  { region }: Settings,
  request: DemoRequest,
): Promise<void> {
  const releases = app.get(Releases);
  const actor = engineActor(region.id);
  if (!(await releases.isBegun(actor, 'transfers'))) {
    const real = await firstRegion(owner, false);
    if (real !== null) throw new Error(`${real} is not synthetic: no transfers are made up beside it`);
    const proposed: PastEntry[] = [];
    const slices = new Slices();
    for (const entries of await pastEntries(owner, region, request)) {
      proposed.push(...entries.filter(({ proposal }) => proposal !== null));
      await slices.rest();
    }
    const transfers = madeUpTransfers(proposed);
    // As if they had been published week by week, so that there are earlier ones to choose.
    for (const now of lastWeeks(new Date())) {
      for (const kind of OF_THE_PAST) await releases.publish(actor, kind, now);
      await releases.publishTransfers(actor, transfers, now);
    }
  }
  for (const kind of [...OF_THE_PAST, 'transfers'] as const) await releases.of(actor, kind);
}

async function pastEntries(
  owner: Owner,
  region: Settings['region'],
  request: DemoRequest,
): Promise<Generator<PastEntry[]>> {
  const { today, seed } = request;
  const source = await sourceFor(owner, region, request.basis, today);
  if (!source.ok) throw new Error(source.error);
  return pastOf(generateDemo(source.value, request), { seed, today, months: MONTHS });
}

/** All of it or nothing: whatever day it is when it is done again, the past ends the day before. */
async function writePast(
  owner: Owner,
  settings: Settings,
  request: DemoRequest,
  isStopping: () => boolean,
): Promise<number> {
  const past = await pastEntries(owner, settings.region, request);
  return inTransaction(owner, async () => {
    let written = 0;
    for (const entries of past)
      for (const versions of partsOf(entries.flatMap(earlierVersions), AT_ONCE)) {
        if (isStopping()) throw new CutOff();
        await writeMadeUpPast(owner, settings.region.id, versions);
        written += versions.length;
      }
    return written;
  });
}

const earlierVersions = ({ provider, versions }: PastEntry): EarlierVersion[] =>
  versions.map(({ from, row, state, cleanedAs }, i) => ({
    ...{ provider, row, state, cleanedAs },
    validFrom: at(from),
    validTo: at(versions[i + 1]?.from ?? plusDays(from, GONE_AFTER)),
  }));
