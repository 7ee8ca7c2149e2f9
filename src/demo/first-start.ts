import { say as sayWords, sayMessage } from '../../libs/words/index.js';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type EntityManager } from 'typeorm';
import { findRun, hasCompletedRun, RunRequests } from '../matching/index.js';
import { Database, engineActor } from '../platform/base/database/index.js';
import { DemoSignIn } from '../platform/identity/index.js';
import { type Settings, terminal } from '../platform/base/config/index.js';
import { type DemoRequest, pushDemoRegion, seedDemoRegion } from './index.js';
import { CaseSweep } from '../review/index.js';
import { type RunningServer } from '../server.js';
import { fillPast, type PastTelling } from './past.js';

const ENTRIES = 3000;
const SEED = 1;
const RUN_SECONDS = 120;

type Say = (line: string) => void;

/** The region that an empty database is filled with. */
const requestOf = (today: string): DemoRequest => ({
  seed: SEED,
  entries: ENTRIES,
  today,
  basis: 'built-in',
});

/** Its past, once it is matched; comes to its end by itself, and says what went wrong. */
export async function preparePast(
  server: RunningServer,
  settings: Settings,
  telling: PastTelling,
): Promise<void> {
  const { id } = settings.region;
  if (!(await inRegion(server, id, (tx) => hasCompletedRun(tx, id)))) return;
  await fillPast(server, settings, requestOf(terminal.today()), telling);
}

/** Reads as the engine of the region. */
const inRegion = <T>(
  { app }: RunningServer,
  region: string,
  read: (tx: EntityManager) => Promise<T>,
): Promise<T> => app.get(Database).transaction(engineActor(region), read);

/** The same as a person who presses "start a run": by the queue, in a worker thread, verified before it is shown. */
async function firstRun(server: RunningServer, region: string): Promise<string> {
  const asked = await server.app.get(RunRequests).request(engineActor(region));
  if (!asked.ok) return `no first matching run: ${sayWords('en', `matching.problems.${asked.error}`)}`;
  for (let waited = 0; waited < RUN_SECONDS; waited += 0.2) {
    const run = await inRegion(server, region, (tx) =>
      findRun(tx, { regionId: region, id: asked.value.runId }),
    );
    if (run?.status === 'completed')
      return `${run.counts?.proposals ?? 0} proposals, verified, at most ${((run.gap ?? 0) * 100).toFixed(2)} % below the best possible`;
    if (run?.status === 'failed') return `the first matching run failed (${run.failureCode})`;
    await pause(200);
  }
  return `the first matching run takes longer than ${RUN_SECONDS} s and goes on in the background`;
}

/** For whom the run found nothing and who has waited long: on the list of the case table, as every hour from now on. */
async function firstCases(server: RunningServer, region: string): Promise<string> {
  const { submitted } = await server.app.get(CaseSweep).sweep(region);
  return `${submitted} cases for the case table`;
}

/** Whom to sign in as, in columns: the two sides of a proposal are always two organisations of this list. */
async function who(server: RunningServer, say: Say): Promise<void> {
  const personas = await server.app.get(DemoSignIn).personas();
  say('sign in as anybody: no password, nobody is real');
  for (const { name, organisation, about } of personas)
    say(`  ${name.padEnd(18)} ${(organisation?.name ?? 'the region').padEnd(36)} ${sayMessage('en', about)}`);
}

function what(settings: Settings, say: Say): void {
  say('what to click');
  say(
    '  1. as a clinician: open the first proposal of the worklist (Beoordelen) and approve it with the key a',
  );
  say('  2. sign out, sign in as a clinician of the other organisation it names, and approve it too');
  say('  3. back as the first: make the offer and record the answer of the client (Aanbieden)');
  say('  4. see the waiting times and the funnel (Inzicht)');
  say(`API: ${settings.http.publicUrl}/api/docs`);
}

/** Fills an empty database with the synthetic region, through the API of the server that has just started, and matches it. */
export async function prepareDemo(server: RunningServer, settings: Settings, say: Say): Promise<void> {
  const owner = new pg.Client({ connectionString: server.database.ownerUrl });
  owner.on('error', () => undefined); // lost when the service is stopped meanwhile; the query in progress says so
  await owner.connect();
  try {
    // A first start that was cut off is done again: pushing is idempotent, and only a completed run ends it.
    const { id } = settings.region;
    if (!(await inRegion(server, id, (tx) => hasCompletedRun(tx, id)))) {
      say(`making a SYNTHETIC demo region of ${ENTRIES} places; nobody on these lists exists`);
      const seeded = await seedDemoRegion(owner, settings, requestOf(terminal.today()));
      if (!seeded.ok) {
        say(`no demo region: ${seeded.error}`);
        return;
      }
      say('pushing programmes, slots and waiting lists through the API, as each provider');
      const pushed = await pushDemoRegion({ baseUrl: server.address, seeded: seeded.value });
      if (!pushed.ok) {
        say(`the demo region is incomplete: ${pushed.error}`);
        return;
      }
      say(`${pushed.value.created} entries at ${pushed.value.providers} providers; first matching run`);
      // In a database that runs, PostgreSQL counts by itself; here all came within its first minute, and it would plan for
      // tables that it takes for empty.
      await owner.query('ANALYZE');
      say(await firstRun(server, settings.region.id));
      await owner.query('ANALYZE');
      say(await firstCases(server, settings.region.id));
    }
  } finally {
    await owner.end();
  }
  await who(server, say);
  what(settings, say);
}
