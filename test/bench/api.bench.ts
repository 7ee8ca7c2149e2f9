import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { SESSION_COOKIE, Sessions } from '../../src/platform/identity/session/sessions.service.js';
import { SessionStore } from '../../src/platform/identity/session/session.store.js';
import { localSecrets } from '../../src/platform/base/config/secrets.js';
import { readSettings } from '../../src/platform/base/config/read-settings.js';
import { embeddedFolder } from '../../src/platform/base/config/settings.js';
import { Database } from '../../src/platform/base/database/database.js';
import { DirectConnections } from '../../src/platform/base/database/direct.js';
import { prepareDatabase } from '../../src/platform/base/database/prepare.js';
import { largeOf, logPlans, plansSince, SMALL_ROWS, stopLoggingPlans } from './api/plans.js';
import { LARGEST, REGION, seedRegion } from './api/region.js';
import { type BenchServer, type CpuSeconds, startBenchServer } from './api/server.js';

const PORT = 3170;
const USERS = 50;
/** Times the health endpoint, which makes one round trip to the database: `/health/ready`. */
const BAR = 6;
const DATABASE = 'doorstroom';

let met = true;
function line(name: string, metric: string, value: number, unit: string, bar: number | null = null): void {
  const ok = bar === null || value <= bar;
  met &&= ok;
  process.stdout.write(`${JSON.stringify({ bench: 'api', case: name, metric, value, unit, bar, ok })}\n`);
}

interface Load {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  /** A request. Unlike times it says nearly the same on a machine that does other things; null where the system does not tell. */
  readonly cpu: CpuSeconds | null;
}

function spent(before: CpuSeconds | null, after: CpuSeconds | null, requests: number): CpuSeconds | null {
  if (before === null || after === null) return null;
  const each = (part: keyof CpuSeconds): number =>
    Math.round(((after[part] - before[part]) * 1e6) / requests);
  return { server: each('server'), database: each('database') };
}

const clinicians = Array.from({ length: USERS }, (_, i): Actor => ({
  region: REGION,
  user: `clinician-${i}`,
  displayName: `Clinician ${i}`,
  role: 'clinician',
  organisation: LARGEST,
  profession: 'gz-psycholoog',
}));

type Signed = Readonly<Record<string, string>>;

class Bench {
  constructor(
    private readonly server: BenchServer,
    private readonly people: readonly Signed[],
    private readonly seconds: number,
  ) {}

  /** 50 people, each with a session of their own, each asking again as soon as there is an answer. */
  async load(paths: readonly string[], signedIn: boolean, body?: object): Promise<Load> {
    let next = 0;
    let person = 0;
    const options: autocannon.Options = {
      url: this.server.address,
      connections: USERS,
      ...(body === undefined ? { duration: this.seconds } : { amount: paths.length }),
      setupClient: (client) => {
        const headers = signedIn ? this.people[person++ % USERS]! : {};
        const build = (request: autocannon.Request): autocannon.Request => ({
          ...request,
          path: paths[next++ % paths.length],
          headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        });
        client.setRequests([
          body === undefined
            ? { method: 'GET', setupRequest: build }
            : { method: 'POST', body: JSON.stringify(body), setupRequest: build },
        ]);
      },
    };
    const before = this.server.cpuSeconds();
    const { latency, requests, non2xx, errors } = await autocannon(options);
    if (non2xx + errors > 0) throw new Error(`${paths[0]}: ${non2xx} refused, ${errors} failed`);
    return {
      p50: latency.p50,
      p99: latency.p99,
      perSecond: requests.average,
      cpu: spent(before, this.server.cpuSeconds(), requests.total),
    };
  }
}

function cpu(name: string, { cpu }: Load): void {
  if (cpu === null) return;
  line(name, 'server CPU', cpu.server, 'µs a request');
  line(name, 'database CPU', cpu.database, 'µs a request');
}

function compare(name: string, load: Load, ready: Load): void {
  const ratio = (a: number, b: number): number => Number((a / Math.max(b, 1)).toFixed(2));
  line(name, 'p50', load.p50, 'ms');
  line(name, 'p99', load.p99, 'ms');
  line(name, 'requests', Math.round(load.perSecond), '/s');
  cpu(name, load);
  line(name, 'p50 to ready', ratio(load.p50, ready.p50), 'ratio', BAR);
  line(name, 'p99 to ready', ratio(load.p99, ready.p99), 'ratio', BAR);
  process.stderr.write(
    `${name.padEnd(14)} p50 ${String(load.p50).padStart(5)} ms  p99 ${String(load.p99).padStart(5)} ms  ${load.perSecond.toFixed(0).padStart(6)}/s  ${ratio(load.p50, ready.p50)}× / ${ratio(load.p99, ready.p99)}× ready\n`,
  );
}

const LIST = '/api/v1/proposals';
/** What a clinician does with the list: open it, filter it, turn the page. */
const LISTS = [LIST, `${LIST}?waitingFor=me`, `${LIST}?side=receiving`, `${LIST}?offset=50`];

interface Asked {
  readonly name: string;
  readonly paths: readonly string[];
  readonly body?: object;
}

const decision = (id: string): string => `${LIST}/${id}/decisions`;
const APPROVAL = { verdict: 'approve', version: 1 };

/** Asks each thing once more with plans written down; false, and the statement on stderr, where a table is read from end to end. */
async function plans(
  client: pg.Client,
  home: string,
  superuserUrl: string,
  log: string,
  things: readonly Asked[],
  person: Signed,
): Promise<void> {
  await logPlans(superuserUrl, DATABASE);
  const server = await startBenchServer(home, PORT, ENV);
  try {
    // A server plans a statement for its values five times before it may keep one plan for all.
    for (const { name, paths, body } of things) {
      const { size } = await stat(log);
      // What is decided is decided once.
      for (let i = 0; i < (body === undefined ? 8 : 1); i++)
        for (const path of paths) {
          const answer = await fetch(`${server.address}${path}`, {
            ...(body === undefined
              ? { headers: person }
              : {
                  method: 'POST',
                  headers: { ...person, 'content-type': 'application/json' },
                  body: JSON.stringify(body),
                }),
          });
          if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        }
      const seen = (await plansSince(log, size)).filter(({ statement }) => !BACKGROUND.test(statement));
      if (seen.length === 0) throw new Error('no plan was written down');
      const large = await largeOf(client, [...new Set(seen.flatMap(({ scanned }) => scanned))]);
      const scanning = new Map<string, string[]>();
      const small = new Set<string>();
      for (const { statement, scanned } of seen) {
        for (const table of scanned) if (!large.has(table)) small.add(table);
        const tables = scanned.filter((table) => large.has(table));
        if (tables.length > 0) scanning.set(statement.trim().replace(/\s+/g, ' ').slice(0, 300), tables);
      }
      line(name, 'plans looked at', seen.length, 'plans');
      line(name, 'statements that read a table from end to end', scanning.size, 'statements', 0);
      line(name, `tables of at most ${SMALL_ROWS} rows read whole`, small.size, 'tables');
      for (const [statement, tables] of scanning)
        process.stderr.write(`sequential scan of ${tables.join(', ')}: ${statement}\n`);
      process.stderr.write(
        `${name}: ${seen.length} plans, with the values that were asked for. The rule: no table of more than ${SMALL_ROWS} rows is read from end to end. Read whole, being smaller: ${[...small].join(', ') || 'none'}\n`,
      );
    }
  } finally {
    await server.stop();
    await stopLoggingPlans(superuserUrl, DATABASE);
  }
}

/** Not of any request: events get their places in turn and are passed on, jobs are looked for. */
const BACKGROUND = /\bevent_clock\b|\bposition\b|pgboss/;

const ENV = {
  REGION,
  DEMO: 'false',
  LOG_LEVEL: 'warn',
  NODE_ENV: 'development',
  DATABASE_URL: '',
  JOBS: 'separate',
  DOORSTROOM_PG_PORT: '54370',
};

/** `npm run bench api -- [--seconds 8] [--home folder]`; a home that is there is used again. False where a bar is missed. */
export async function run(args: readonly string[]): Promise<boolean> {
  const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  const kept = option('--home');
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'doorstroom-bench-')));
  await chmod(home, 0o711); // root's PostgreSQL runs as somebody else, who has to get to its folder
  const settings = readSettings({ ...ENV, DOORSTROOM_HOME: home, PORT: String(PORT) }, process.cwd());
  const database = await prepareDatabase(settings);
  const superuserUrl = (() => {
    const url = new URL(database.ownerUrl);
    url.username = 'postgres';
    url.password = localSecrets(home).superuserPassword;
    return url.href;
  })();
  // Stays connected: a server that stops leaves the database running for whoever still works on it.
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM region WHERE id = $1', [REGION]);
    const began = performance.now();
    if (rowCount === 0) await seedRegion(superuserUrl);
    process.stderr.write(`seeded in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    const { rows } = await client.query<{ id: string; state: string; mine: boolean }>(
      `SELECT id, state, from_provider = '${LARGEST}' AS mine FROM proposal WHERE '${LARGEST}' IN (from_provider, to_provider) AND closed_at IS NULL ORDER BY md5(id::text)`,
    );
    process.stderr.write(`${rows.length} open proposals of one organisation\n`);
    const source = await new DataSource({
      type: 'postgres',
      url: database.applicationUrl,
      extra: { pipeline: true },
    }).initialize();
    const sessions = new Sessions(
      settings,
      new SessionStore(settings, new Database(source, new DirectConnections(database.applicationUrl))),
    );
    const people = await Promise.all(
      clinicians.map(async (actor): Promise<Signed> => {
        const { cookie, csrfToken } = await sessions.issue(actor);
        return { cookie: `${SESSION_COOKIE}=${cookie}`, 'x-csrf-token': csrfToken };
      }),
    );
    await source.destroy();
    const ids = rows.map(({ id }) => id);
    const mine = rows.filter(({ state, mine }) => state === 'proposed' && mine).map(({ id }) => id);
    await plans(
      client,
      home,
      superuserUrl,
      join(embeddedFolder(settings), 'server.log'),
      [
        { name: 'worklist', paths: LISTS },
        { name: 'proposal', paths: ids.slice(0, 8).map((id) => `${LIST}/${id}`) },
        { name: 'decisions', paths: mine.splice(0, 16).map(decision), body: APPROVAL },
      ],
      people[0]!,
    );
    const server = await startBenchServer(home, PORT, ENV);
    try {
      const bench = new Bench(server, people, Number(option('--seconds') ?? 8));
      const shown = ids.map((id) => `${LIST}/${id}`);
      for (const paths of [['/health/ready'], LISTS, shown]) await bench.load(paths, true); // warm
      const live = await bench.load(['/health/live'], false);
      line('live', 'p50', live.p50, 'ms');
      cpu('live', live);
      const ready = await bench.load(['/health/ready'], false);
      line('ready', 'p50', ready.p50, 'ms');
      line('ready', 'p99', ready.p99, 'ms');
      cpu('ready', ready);
      process.stderr.write(
        `live p50 ${live.p50} ms p99 ${live.p99} ms ${live.perSecond}/s; ready p50 ${ready.p50} ms p99 ${ready.p99} ms ${ready.perSecond}/s\n`,
      );
      compare('worklist', await bench.load(LISTS, true), ready);
      compare('proposal', await bench.load(shown, true), ready);
      if (mine.length > 0) {
        const decided = await bench.load(mine.slice(0, 1_000).map(decision), true, APPROVAL);
        line('decisions', 'first approvals', Math.round(decided.perSecond), '/s');
        line('decisions', 'p99', decided.p99, 'ms');
        cpu('decisions', decided);
        process.stderr.write(`decisions ${decided.perSecond}/s p99 ${decided.p99} ms\n`);
      }
    } finally {
      await server.stop();
    }
  } finally {
    await client.end();
    await database.stop();
    if (kept === undefined) await rm(home, { recursive: true, force: true });
  }
  return met;
}
