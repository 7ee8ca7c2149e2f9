import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { readEntries, readPushBody } from '../../libs/ingest/index.js';
import { DEFAULT_POLICY, policySha256 } from '../../libs/policy/index.js';
import { issuerAt, tokenAt } from '../../src/ingest/index.js';
import { readSettings } from '../../src/platform/base/config/read-settings.js';
import { localSecrets } from '../../src/platform/base/config/secrets.js';
import { embeddedFolder } from '../../src/platform/base/config/settings.js';
import { prepareDatabase } from '../../src/platform/base/database/prepare.js';
import { createSystemClient } from '../../src/platform/identity/index.js';
import { readingContext } from '../support/reading-context.js';
import { daysAgo } from '../support/small-region.js';
import { type BenchServer, startBenchServer } from './api/server.js';
import { FILE_ANSWERS, listFile, packedList } from './ingest/rows.js';
import { type Watched, watched } from './ingest/watch.js';

const PORT = 3171;
const REGION = 'BENCH';
const PROVIDER = '99990001';
const SIZES = [20_000, 100_000];
const FILE_ROWS = 50_000;
/** Times a COPY of the same rows into a bare table. */
const COPY_BAR = 3;
/** Times reading the same message: unpacked, parsed, and each row through the gate. */
const PARSING_BAR = 1.5;
const HOLD_BAR_MS = 50;
const FILE_BAR_MS = 5_000;
const FILE_BAR_MB = 200;
const LIST_BAR_MB = 100;

const ENV = {
  ...{ REGION, DEMO: 'false', LOG_LEVEL: 'warn', NODE_ENV: 'development', DATABASE_URL: '' },
  ...{ JOBS: 'separate', DOORSTROOM_PG_PORT: '54371', REQUESTS_PER_MINUTE: '1000000' },
};

let met = true;
function line(name: string, metric: string, value: number, unit: string, bar: number | null = null): void {
  const ok = bar === null || value <= bar;
  met &&= ok;
  process.stdout.write(`${JSON.stringify({ bench: 'ingest', case: name, metric, value, unit, bar, ok })}\n`);
  process.stderr.write(
    `${name.padEnd(34)} ${metric.padEnd(24)} ${String(value).padStart(8)} ${unit}${bar === null ? '' : `, at most ${bar}${ok ? '' : ': MISSED'}`}\n`,
  );
}
const ratio = (a: number, b: number): number => Number((a / b).toFixed(2));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The rows of the list as they stand, into a table without index, constraint or history: what writing them costs at least. */
async function copyMs(client: pg.Client, folder: string): Promise<number> {
  const file = `${folder}/bench.copy`;
  await client.query(`COPY waiting_list_entry TO '${file}'`);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    await client.query(
      'DROP TABLE IF EXISTS bare; CREATE TABLE bare AS SELECT * FROM waiting_list_entry WITH NO DATA',
    );
    const began = performance.now();
    await client.query(`COPY bare FROM '${file}'`);
    times.push(performance.now() - began);
  }
  await client.query('DROP TABLE bare');
  return Math.round(median(times));
}

/** What reading a message takes alone, with nothing behind it: the median of three. */
function parsingMs(packed: Buffer): number {
  const times = Array.from({ length: 3 }, () => {
    const began = performance.now();
    const body = readPushBody(JSON.parse(gunzipSync(packed).toString('utf8')));
    if (!body.ok) throw new Error('no list');
    const { accepted } = readEntries(body.value.rows, readingContext({ today: daysAgo(0) }));
    if (accepted.length !== body.value.rows.length) throw new Error('rows of the bench were refused');
    return performance.now() - began;
  });
  return Math.round(median(times));
}

function costs(name: string, { ms, cpu, longestWaitMs, grewMB }: Watched<unknown>, bars: Bars): void {
  line(name, 'time', ms, 'ms', bars.ms);
  if (cpu !== null) {
    line(name, 'server CPU', Math.round(cpu.server * 1000), 'ms');
    line(name, 'database CPU', Math.round(cpu.database * 1000), 'ms');
  }
  line(name, 'longest wait of others', longestWaitMs, 'ms', HOLD_BAR_MS);
  if (grewMB !== null) line(name, 'memory', grewMB, 'MB', bars.megabytes);
}
interface Bars {
  readonly ms: number | null;
  readonly megabytes: number | null;
}

async function seed(client: pg.Client): Promise<void> {
  const document = {
    ...DEFAULT_POLICY,
    pushes: { ...DEFAULT_POLICY.pushes, mostEntries: 100_000 },
  };
  await client.query(`INSERT INTO region (id, name, synthetic) VALUES ('${REGION}', 'Bench', true)`);
  await client.query(`INSERT INTO area (region_id, code, name) VALUES ('${REGION}', '0014', 'Groningen')`);
  await client.query(
    `INSERT INTO provider (region_id, id, name) VALUES ('${REGION}', '${PROVIDER}', 'Noord')`,
  );
  await client.query(
    `INSERT INTO policy_version (region_id, version, document, sha256, created_by) VALUES ('${REGION}', 1, $1, $2, 'bench')`,
    [JSON.stringify(document), policySha256(document)],
  );
}

interface Service extends Pick<BenchServer, 'address' | 'pid' | 'cpuSeconds'> {
  readonly token: string;
}

async function answered(response: Response): Promise<Record<string, number>> {
  const body = (await response.json()) as Record<string, number>;
  if (!response.ok) throw new Error(JSON.stringify(body));
  return body;
}

const push = ({ address, token }: Service, packed: Buffer): Promise<Record<string, number>> =>
  fetch(`${address}/api/v1/waiting-list`, {
    method: 'POST',
    headers: {
      ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      'Content-Encoding': 'gzip',
    },
    body: new Uint8Array(packed),
  }).then(answered);

async function pushes(service: Service, client: pg.Client, folder: string, rows: number): Promise<void> {
  await client.query('TRUNCATE waiting_list_entry, registry_history, push_receipt CASCADE');
  const name = `push of ${rows}`;
  const packed = packedList(rows);
  const first = await watched(service, () => push(service, packed));
  if (first.value['created'] !== rows)
    throw new Error(`${rows} were to be created: ${JSON.stringify(first.value)}`);
  const copy = await copyMs(client, folder);
  costs(name, first, { ms: null, megabytes: LIST_BAR_MB });
  line(name, 'COPY of the same rows', copy, 'ms');
  line(name, 'time to COPY', ratio(first.ms, copy), 'ratio', COPY_BAR);
  const changed = rows / 100;
  const again = packedList(rows, changed);
  const second = await watched(service, () => push(service, again));
  if (second.value['changed'] !== changed || second.value['unchanged'] !== rows - changed)
    throw new Error(`${changed} were to be changed: ${JSON.stringify(second.value)}`);
  const parsing = parsingMs(again);
  costs(`${name} again, 1 % changed`, second, { ms: null, megabytes: LIST_BAR_MB });
  line(`${name} again, 1 % changed`, 'reading alone', parsing, 'ms');
  line(`${name} again, 1 % changed`, 'time to reading', ratio(second.ms, parsing), 'ratio', PARSING_BAR);
}

async function previews(service: Service, client: pg.Client): Promise<void> {
  await client.query('TRUNCATE waiting_list_entry, registry_history, push_receipt CASCADE');
  for (const kind of ['csv', 'xlsx'] as const) {
    const file = new Blob([new Uint8Array(await listFile(kind, FILE_ROWS))]);
    const form = new FormData();
    form.append('options', JSON.stringify(FILE_ANSWERS));
    form.append('file', file, 'file');
    const shown = await watched(service, () =>
      fetch(`${service.address}/api/v1/waiting-list/file/preview`, {
        ...{ method: 'POST', headers: { Authorization: `Bearer ${service.token}` }, body: form },
      }).then(answered),
    );
    const { plan } = shown.value as unknown as { plan: { outcome: { created: number } | null } };
    if (plan.outcome?.created !== FILE_ROWS)
      throw new Error(`no preview: ${JSON.stringify(plan).slice(0, 500)}`);
    const name = `preview of ${FILE_ROWS} rows, ${kind}`;
    line(name, 'file', Math.round(file.size / 1e5) / 10, 'MB');
    costs(name, shown, { ms: FILE_BAR_MS, megabytes: FILE_BAR_MB });
  }
}

/** `npm run bench ingest`: lists over HTTP against COPY and against reading alone, and files previewed (`-- --only lists|files`); false where a bar is missed. */
export async function run(args: readonly string[]): Promise<boolean> {
  const home = await mkdtemp(join(tmpdir(), 'doorstroom-bench-'));
  await chmod(home, 0o711); // root's PostgreSQL runs as somebody else, who has to get to its folder
  const settings = readSettings({ ...ENV, DOORSTROOM_HOME: home, PORT: String(PORT) }, process.cwd());
  const database = await prepareDatabase(settings);
  const url = new URL(database.ownerUrl);
  url.username = 'postgres';
  url.password = localSecrets(home).superuserPassword;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await seed(client);
    const access = await createSystemClient(client, { region: REGION, provider: PROVIDER });
    const server = await startBenchServer(home, PORT, ENV);
    try {
      const issuer = await issuerAt(server.address);
      if (!issuer.ok) throw new Error(issuer.error);
      const token = await tokenAt(server.address, issuer.value, { ...access, signWith: null });
      if (!token.ok) throw new Error(JSON.stringify(token.error));
      const service: Service = { ...server, token: token.value };
      await push(service, packedList(2_000)); // warm
      const only = args[args.indexOf('--only') + 1 || args.length];
      if (only !== 'files')
        for (const rows of SIZES) await pushes(service, client, embeddedFolder(settings), rows);
      if (only !== 'lists') await previews(service, client);
    } finally {
      await server.stop();
    }
  } finally {
    await client.end();
    await database.stop();
    await rm(home, { recursive: true, force: true });
  }
  return met;
}
