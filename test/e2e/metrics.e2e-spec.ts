import { readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parser } from '@prometheus-io/lezer-promql';
import request from 'supertest';
import { parse } from 'yaml';
import { programVersion } from '../../src/platform/base/config/program-version.js';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { type Role } from '../../src/platform/base/database/actor.js';
import { QUEUES } from '../../src/platform/base/database/queues.js';
import { type InstallationDto } from '../../src/platform/installation/installation.dto.js';
import { TIMETABLE } from '../../src/platform/jobs/timetable.js';
import { toldGap } from '../../src/matching/run/told-gap.js';
import { type RunningServer, startServer } from '../../src/server.js';
import { testSettings } from '../support/app.js';
import { type TestDatabase, testDatabase } from '../support/postgres.js';
import { signedInAs } from '../support/sign-in.js';
import { actor, EAST, NORTH, REGION, Scene, SOUTH } from '../support/small-region.js';

const TOKEN = 'h4Tz8qWm2Lx9Vb6Nc3Rk7Yp5Sd1Fg0Ja';
/** What nobody may find in a metric, wherever it was sent. */
const PLANTED = ['111222333', 'Jansen-de-Groot', 'ZQ9XPLANTED', 'zq9x@example.nl', 'C-778899', 'pers-zq9x'];
const [BSN, NAME, MARK, MAIL, REFERENCE, PERSON] = PLANTED as [
  string,
  string,
  string,
  string,
  string,
  string,
];

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}
const samplesOf = (text: string): Sample[] =>
  [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = '', labels = '', value]) => ({
    name,
    labels: Object.fromEntries(
      [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, one]) => [label!, one!]),
    ),
    value: Number(value),
  }));

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: { readonly severity: string };
      readonly annotations: { readonly summary: string; readonly runbook_url: string };
    }[];
  }[];
}
interface Query {
  readonly expr: string;
}
interface Asking {
  readonly title?: string;
  readonly name?: string;
  readonly targets?: readonly Query[];
  readonly target?: Query;
}
interface Dashboard {
  readonly panels: readonly Asking[];
  readonly annotations: { readonly list: readonly Asking[] };
}

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

/** The names that a scrape declares, those of the parts of a histogram among them, with a sample or without. */
const toldBy = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
    ),
  );
const baseOf = (name: string): string => name.replace(/_(?:bucket|sum|count)$/, '');

/** What a query names, by Prometheus's own grammar. */
function partsOf(expr: string): { names: string[]; labels: string[]; faults: number } {
  const names: string[] = [];
  const labels: string[] = [];
  let faults = 0;
  const textOf = ({ from, to }: { from: number; to: number }): string => expr.slice(from, to);
  parser.parse(expr).iterate({
    enter: (node) => {
      if (node.type.isError) faults += 1;
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector') names.push(textOf(node));
      if (node.name === 'LabelName') labels.push(textOf(node));
    },
  });
  return { names, labels, faults };
}

/** What a client or somebody with bad intentions sends, in every place of a request. */
async function knock(server: RunningServer): Promise<void> {
  const http = request(server.app.getHttpServer());
  const steward = await signedInAs(server.app, { ...actor('data-steward', NORTH), user: PERSON });
  const headers = { 'X-Request-Id': MARK, 'User-Agent': MARK, Referer: `https://x.example/${BSN}` };
  for (const path of [
    `/api/v1/waiting-list/${REFERENCE}?name=${NAME}`,
    `/api/v1/proposals/${BSN}`,
    `/api/v1/${NAME}/${MARK}?mail=${MAIL}`,
    `/${MARK}/${BSN}`,
    `/assets/${MARK}.js`,
  ]) {
    await http.get(path).set(headers);
    await http.get(path).set(headers).set(steward);
  }
  await http
    .post('/api/v1/waiting-list')
    .set(steward)
    .send({ mode: 'delta', entries: [{ reference: BSN, name: NAME, area: MARK, mail: MAIL }] });
  await http.post('/api/v1/waiting-list').set(steward).type('json').send(`{"mode": "${MARK}", ${BSN}`);
  const target = new URL(server.address);
  await new Promise<void>((resolve, reject) => {
    ask({ host: target.hostname, port: target.port, method: 'PROPFIND', path: `/${MARK}` }, (response) =>
      response.resume().once('end', resolve),
    )
      .once('error', reject)
      .end();
  });
}

/** One service for all of it: what it tells, to whom, and what it never does. */
describe('the metrics of a running service', () => {
  let postgres: TestDatabase;
  let server: RunningServer;
  let scene: Scene;
  let text: string;
  let samples: Sample[];

  const scrape = (headers: Record<string, string> = { Authorization: `Bearer ${TOKEN}` }, path = '') =>
    fetch(`${server.metricsAddress}${path}`, { headers });
  const valuesOf = (name: string, labels: Readonly<Record<string, string>> = {}): number[] =>
    samples
      .filter(
        (one) =>
          one.name === `doorstroom_${name}` &&
          Object.entries(labels).every(([label, value]) => one.labels[label] === value),
      )
      .map(({ value }) => value);
  const valueOf = (name: string, labels: Readonly<Record<string, string>> = {}): number | undefined =>
    valuesOf(name, labels)[0];
  const now = (): number => Date.now() / 1_000;

  beforeAll(async () => {
    postgres = await testDatabase();
    server = await startServer(
      testSettings({
        DATABASE_URL: postgres.applicationUrl,
        DATABASE_OWNER_URL: postgres.ownerUrl,
        JOBS: 'separate',
        METRICS_PORT: '0',
        METRICS_TOKEN: TOKEN,
      }),
    );
    scene = await Scene.open(postgres.superuserUrl);
    await scene.smallRegion();
    await scene.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, 'Oost')`, [REGION, EAST]);
    await scene.sql(
      `INSERT INTO matching_run (region_id, status, requested_by, started_at, finished_at, problem_sha256, solution_status, value, bound, gap)
       VALUES ($1, 'completed', $2, now() - interval '120 minutes', now() - interval '110 minutes', repeat('0', 64), 'feasible', 987654, 1000000, 0.01234),
         ($1, 'failed', $2, now() - interval '50 minutes', now() - interval '40 minutes', NULL, NULL, NULL, NULL, NULL)`,
      [REGION, PERSON],
    );
    await scene.sql(
      `INSERT INTO push_receipt (region_id, provider_id, kind, mode, body_sha256, received_at, received_by, rows, created, changed, unchanged, removed, refused)
       SELECT $1, id, 'waiting-list', 'snapshot', repeat('0', 64), now() - interval '3 days', $3, 1, 0, 0, 1, 0, 0 FROM provider WHERE id <> $2`,
      [REGION, EAST, PERSON],
    );
    await scene.sql(
      `INSERT INTO pgboss.job (name, data, state, start_after, completed_on) VALUES
         ('expiry', '{"scheduled":"expiry"}', 'completed', now(), now() - interval '10 minutes'),
         ('retention', '{}', 'failed', now(), now() - interval '1 hour')`,
    );
    await knock(server);
    // Nobody takes it: a queue that grows has to be seen.
    await scene.sql(
      `INSERT INTO pgboss.job (name, data, state, start_after) VALUES ('case-table', '{}', 'created', now() - interval '10 minutes')`,
    );
    const answer = await scrape();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/plain; version=0.0.4'),
    ]);
    text = await answer.text();
    samples = samplesOf(text);
  }, 90_000);
  afterAll(async () => {
    await server?.stop();
    await postgres?.drop();
  });

  it('count requests by the pattern of their route, and what is no route as one thing', () => {
    expect(valueOf('http_requests_total', { route: '/api/v1/proposals/:id', status: '4xx' })).toBe(2);
    expect(valueOf('http_requests_total', { route: '/api/v1/waiting-list', status: '2xx' })).toBe(1);
    expect(valueOf('http_requests_total', { method: 'other', route: 'other' })).toBe(1);
    const seconds = { method: 'POST', route: '/api/v1/waiting-list' };
    expect(valueOf('http_request_duration_seconds_count', seconds)).toBe(2);
    const routes = new Set(samples.flatMap(({ labels: { route } }) => route ?? []));
    expect([...routes].sort()).toEqual(['/api/v1/proposals/:id', '/api/v1/waiting-list', 'other']);
  });

  it('hold nothing of what was sent, wherever it stood in the request, nor who sent it', () => {
    for (const planted of PLANTED) expect([planted, text.includes(planted)]).toEqual([planted, false]);
    const labels = new Set(samples.flatMap((one) => Object.keys(one.labels)));
    const allowed = ['method', 'route', 'status', 'problem', 'queue', 'state', 'name', 'region', 'provider'];
    const ofLibrary = ['le', 'kind', 'space', 'type', 'version', 'major', 'minor', 'patch', 'commit'];
    expect([...labels].filter((label) => ![...allowed, ...ofLibrary].includes(label))).toEqual([]);
    const providers = new Set(samples.flatMap(({ labels: { provider } }) => provider ?? []));
    expect([...providers].sort()).toEqual([NORTH, SOUTH, EAST].sort());
  });

  it('tell of the process: its program, memory, event loop, garbage collection and connections', () => {
    const names = new Set(samples.map(({ name }) => name));
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_heap_size_used_bytes',
      'nodejs_gc_duration_seconds_count',
      'doorstroom_build_info',
    ])
      expect([name, names.has(name)]).toEqual([name, true]);
    expect(valueOf('database_connections_max')).toBe(10);
    expect(valueOf('database_waiting')).toBe(0);
    expect(valueOf('database_up')).toBe(1);
  });

  it('tell of the jobs: how deep each queue is, and when each line of the timetable was due and done', () => {
    for (const queue of QUEUES) expect([queue, valuesOf('jobs', { queue }).length]).toEqual([queue, 4]);
    expect(valueOf('jobs', { queue: 'retention', state: 'failed' })).toBe(1);
    // This process takes none: a queue that grows is seen by whoever does not work on it as well.
    expect(valueOf('jobs', { queue: 'case-table', state: 'created' })).toBeGreaterThanOrEqual(1);
    expect(valueOf('jobs_oldest_waiting_seconds', { queue: 'case-table' })).toBeCloseTo(600, -2);
    expect(valueOf('jobs_oldest_waiting_seconds', { queue: 'insight' })).toBeLessThan(60);
    const since = now() - (valueOf('scheduled_last_success_timestamp_seconds', { name: 'expiry' }) ?? 0);
    expect(since).toBeCloseTo(600, -2);
    const due = valueOf('scheduled_last_due_timestamp_seconds', { name: 'expiry' }) ?? 0;
    expect(now() - due).toBeLessThan(3_660);
  });

  it('tell of the region: its runs, deliveries, audit trail, webhooks and mail, and no small number', () => {
    expect(now() - (valueOf('run_last_end_timestamp_seconds') ?? 0)).toBeCloseTo(2_400, -2);
    expect(valueOf('run_last_status', { status: 'failed' })).toBe(1);
    expect(valueOf('run_last_status', { status: 'completed' })).toBe(0);
    expect(valueOf('run_last_duration_seconds')).toBe(600);
    expect(now() - (valueOf('run_last_completed_timestamp_seconds') ?? 0)).toBeCloseTo(6_600, -2);
    // As on the page of the run; what the plan is worth is not told.
    expect(valueOf('run_last_gap_ratio')).toBe(toldGap(0.01234));
    expect(text).not.toMatch(/987654|0\.01234/);
    expect(now() - (valueOf('delivery_last_timestamp_seconds', { provider: SOUTH }) ?? 0)).toBeCloseTo(
      259_200,
      -3,
    );
    expect(valueOf('delivery_last_timestamp_seconds', { provider: EAST })).toBe(0);
    expect(valueOf('proposals_open')).toBe(0);
    expect(valueOf('audit_unsealed_seconds')).toBeLessThan(60);
    expect(valuesOf('webhook_endpoints')).toEqual([0, 0, 0]);
    expect(valueOf('mails', { state: 'waiting' })).toBe(0);
  });

  it('are what the page of the administrator tells, with the version and the room, and no trace of who sent what', async () => {
    const http = request(server.app.getHttpServer());
    const look = async (role: Role, organisation: string | null = null) =>
      http.get('/api/v1/installation').set(await signedInAs(server.app, actor(role, organisation)));
    const answer = await look('administrator');
    const told = answer.body as InstallationDto;
    const queue = (name: string) => told.queues.find((one) => one.queue === name);
    expect(queue('retention')).toMatchObject({ failed: 1, waiting: 0, oldestSeconds: 0, stuck: false });
    expect(queue('case-table')).toMatchObject({
      waiting: valueOf('jobs', { queue: 'case-table', state: 'created' }),
    });
    expect(queue('case-table')?.oldestSeconds).toBeCloseTo(600, -2);
    expect(told.scheduled.map(({ name }) => name)).toEqual(Object.keys(TIMETABLE));
    const expiry = told.scheduled.find(({ name }) => name === 'expiry')!;
    expect(Date.parse(expiry.lastAt!) / 1_000).toBeCloseTo(
      valueOf('scheduled_last_success_timestamp_seconds', { name: 'expiry' })!,
      0,
    );
    expect(Date.parse(expiry.nextAt!) - Date.parse(told.at)).toBeLessThanOrEqual(3_600_000);
    // Never done here: as for the alarm, an installation may be younger than its last time.
    expect(told.scheduled.find(({ name }) => name === 'audit-anchor')).toMatchObject({
      lastAt: null,
      late: false,
    });
    expect(told.scheduled.find(({ name }) => name === 'mail-due')).toMatchObject({
      always: false,
      late: false,
    });
    // This process takes no jobs: what is done every few seconds a worker does.
    expect(told.scheduled.find(({ name }) => name === 'audit-seal')).toMatchObject({
      continuous: true,
      lastAt: null,
    });
    expect(told.deliveries.map(({ provider, overdueDays }) => [provider, overdueDays]).sort()).toEqual(
      [NORTH, SOUTH, EAST].map((provider) => [provider, null]).sort(),
    );
    expect(told.deliveries.find(({ provider }) => provider === EAST)?.lastAt).toBeNull();
    expect(told.program).toMatchObject({
      version: programVersion(),
      schema: expect.stringMatching(/^[A-Z]\w+[a-z]$/) as string,
    });
    expect(told.databaseBytes).toBeGreaterThan(told.tables[0]!.bytes);
    expect(told.tables.map(({ bytes }) => bytes)).toEqual(
      [...told.tables.map(({ bytes }) => bytes)].sort((a, b) => b - a),
    );
    for (const hidden of [...PLANTED, server.database.applicationUrl, 'SELECT', '127.0.0.1'])
      expect([hidden, answer.text.includes(hidden)]).toEqual([hidden, false]);
    expect([(await look('data-steward', NORTH)).status, (await look('privacy-officer')).status]).toEqual([
      403, 403,
    ]);
  });

  it('are at their own address alone, for who knows the token, and there is nothing else there', async () => {
    const answers = await Promise.all([
      scrape({}),
      scrape({ Authorization: 'Bearer ' }),
      scrape({ Authorization: `Bearer ${TOKEN}x` }),
      scrape(undefined, '/'),
      scrape(undefined, '?x=1'),
      fetch(`${server.address}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 404, 404, 404]);
    for (const answer of answers) expect(await answer.text()).not.toContain('doorstroom_');
  });

  it('are all that alarms and dashboard ask for', () => {
    const { groups } = parse(read('docker/prometheus/rules.yaml')) as Rules;
    const dashboard = JSON.parse(read('docker/grafana/doorstroom.json')) as Dashboard;
    const alarms = groups.flatMap(({ rules }) => rules);
    const asked = [
      ...alarms.map(({ alert, expr }) => ({ where: alert, expr })),
      ...[...dashboard.panels, ...dashboard.annotations.list].flatMap(
        ({ title, name, targets = [], target }) =>
          [...targets, ...(target === undefined ? [] : [target])].map(({ expr }) => ({
            where: title ?? name ?? '',
            expr: expr.replaceAll('$__rate_interval', '5m'),
          })),
      ),
    ];
    expect(alarms.length).toBeGreaterThan(20);
    expect(asked.length).toBeGreaterThan(50);
    const told = toldBy(text);
    for (const { where, expr } of asked) {
      const { names, labels, faults } = partsOf(expr);
      expect([where, faults, names.length > 0]).toEqual([where, 0, true]);
      expect([where, names.filter((name) => name !== 'up' && !told.has(name))]).toEqual([where, []]);
      const known = new Set([
        ...samples.flatMap((one) => Object.keys(one.labels)),
        'instance',
        'job',
        'problem',
        'standby', // of a replica, of which there is none here (replica.int-spec.ts)
      ]);
      expect([where, labels.filter((label) => !known.has(label))]).toEqual([where, []]);
    }
    // Several regions may have one Prometheus: what runs well in one hides nothing that stands still in another.
    const ofRegion = new Set(samples.filter(({ labels }) => 'region' in labels).map(({ name }) => name));
    const pooled = alarms.flatMap(({ alert, expr }) =>
      [...expr.matchAll(/\b(?:max|min|sum|avg)(?: by \(([^)]*)\))? ?\((?:\w+\()*(\w+)/g)]
        .filter(([, by = '', name = '']) => ofRegion.has(name) && !/\b(?:region|instance)\b/.test(by))
        .map(([found]) => `${alert}: ${found}`),
    );
    expect(pooled).toEqual([]);
    // The other way round: what is told of the installation and watched by nobody need not be told.
    const watched = new Set(asked.flatMap(({ expr }) => partsOf(expr).names.map(baseOf)));
    const unwatched = [...told]
      .map(baseOf)
      .filter((name) => name.startsWith('doorstroom_') && !watched.has(name));
    expect([...new Set(unwatched)]).toEqual(['doorstroom_database_connections_idle']);
    const locked = Object.entries(TIMETABLE).flatMap(([name, { once }]) => (once === 'lock' ? [name] : []));
    const [, named = ''] =
      /name=~"([^"]+)"/.exec(alarms.find(({ alert }) => alert === 'DoorstroomHangs')!.expr) ?? [];
    expect(named.split('|').sort()).toEqual(locked.sort());
  });

  it('lead from each alarm to a bad day that says what users see, what is safe and what to do', () => {
    const { groups } = parse(read('docker/prometheus/rules.yaml')) as Rules;
    const days = new Map(
      (read('docs/operate.md').split('\n## Bad days\n')[1]?.split('\n## ')[0] ?? '')
        .split('\n### ')
        .slice(1)
        .map((day) => [
          day
            .split('\n')[0]!
            .toLowerCase()
            .replace(/[^a-z0-9 -]/g, '')
            .replaceAll(' ', '-'),
          day,
        ]),
    );
    for (const { alert, labels, annotations } of groups.flatMap(({ rules }) => rules)) {
      const day = days.get(annotations.runbook_url.replace('docs/operate.md#', ''));
      expect([alert, day]).toEqual([
        alert,
        expect.stringMatching(/\*\*What users see\.\*\*[^]*\*\*What is safe\.\*\*[^]*\*\*What to do\.\*\*/),
      ]);
      expect([alert, ['critical', 'warning'].includes(labels.severity), annotations.summary !== '']).toEqual([
        alert,
        true,
        true,
      ]);
    }
  });

  it('say that the database is away, and keep no number from before', async () => {
    const admin = await Scene.open(postgres.superuserUrl.replace(/[^/]+$/, 'postgres'));
    const allow = (is: boolean) => admin.sql(`ALTER DATABASE ${postgres.name} ALLOW_CONNECTIONS ${is}`);
    await scene.close();
    await allow(false);
    try {
      await admin.sql('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        postgres.name,
      ]);
      expect((await fetch(`${server.address}/health/ready`)).status).toBe(503);
      await pause(2_100);
      samples = samplesOf(await (await scrape()).text());
      expect(valueOf('database_up')).toBe(0);
      // What was due is by the timetable of this process, which goes on.
      expect(samples.filter(({ name, labels }) => 'region' in labels && !/_scheduled_/.test(name))).toEqual(
        [],
      );
      expect(valueOf('http_faults_total', { problem: 'not-ready' })).toBe(1);
      expect(valueOf('database_connections_max')).toBe(10);
    } finally {
      await allow(true);
      await admin.close();
    }
  });
});

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: Readonly<Record<string, string | number>>;
  }[];
}
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: Pick<Span, 'attributes'>;
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}
const told = ({ attributes }: Pick<Span, 'attributes'>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]!]));

/** A service that sends its traces to a receiver of OTLP over HTTP, until it is stopped. */
describe('the traces of a running service', () => {
  const asked: string[] = [];
  const bodies: string[] = [];
  let spans: Span[];
  let resources: Readonly<Record<string, string | number>>[];
  /** Of the request that asked for a job. */
  let reference: string;

  beforeAll(async () => {
    const receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        asked.push(`${request.method} ${request.url} ${request.headers['x-key'] as string}`);
        bodies.push(body);
        response.setHeader('Content-Type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
    const { port } = receiver.address() as AddressInfo;
    const postgres = await testDatabase();
    const server = await startServer(
      testSettings({
        DATABASE_URL: postgres.applicationUrl,
        DATABASE_OWNER_URL: postgres.ownerUrl,
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/`,
        OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%2Cb',
      }),
    );
    const scene = await Scene.open(postgres.superuserUrl);
    await scene.smallRegion();
    const http = request(server.app.getHttpServer());
    await knock(server);
    const steward = await signedInAs(server.app, { ...actor('data-steward', NORTH), user: PERSON });
    await http.post('/api/v1/waiting-list/search').set(steward).send({ reference: REFERENCE });
    const verified = await http
      .post('/api/v1/audit/chain/verifications')
      .set(await signedInAs(server.app, actor('privacy-officer', null)))
      .set('traceparent', '00-11111111111111111111111111111111-2222222222222222-01')
      .set('baggage', `who=${MARK}`);
    reference = verified.headers['x-request-id'] as string;
    for (let waited = 0; waited < 20_000; waited += 200) {
      const [job] = await scene.sql(
        `SELECT FROM pgboss.job WHERE name = 'audit-anchor' AND state = 'completed'`,
      );
      if (job !== undefined) break;
      await pause(200);
    }
    await server.stop();
    await scene.close();
    await postgres.drop();
    await new Promise((closed) => receiver.close(closed));
    const sent = bodies.map((body) => JSON.parse(body) as Sent).flatMap(({ resourceSpans }) => resourceSpans);
    spans = sent.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans));
    resources = sent.map(({ resource }) => told(resource));
  }, 90_000);

  const named = (name: string): Span[] => spans.filter((span) => span.name === name);
  const within = ({ spanId, traceId }: Span): string[] =>
    spans.filter((one) => one.parentSpanId === spanId && one.traceId === traceId).map(({ name }) => name);

  it('are sent to the address that is set, with what is to be said along', () => {
    expect(new Set(asked)).toEqual(new Set(['POST /v1/traces a,b']));
    expect(new Set(resources.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify({
          'service.name': 'doorstroom',
          'service.version': programVersion(),
          'doorstroom.region': REGION,
        }),
      ]),
    );
  });

  it('call a request by its route, and have its statements within it', () => {
    const [search] = named('POST /api/v1/waiting-list/search');
    expect(told(search!)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/api/v1/waiting-list/search',
      'http.response.status_code': 200,
      'doorstroom.request': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(within(search!)).toEqual(expect.arrayContaining(['START', 'SELECT own_entry', 'COMMIT']));
    const refused = named('GET /api/v1/proposals/:id').map(told);
    expect(refused.map((one) => one['doorstroom.problem'])).toEqual(['not-signed-in', expect.any(String)]);
  });

  it('have a job in a trace of its own, with the reference of the request that asked for it', () => {
    const [asking] = named('POST /api/v1/audit/chain/verifications');
    expect(told(asking!)['doorstroom.request']).toBe(reference);
    const job = named('job audit-anchor').find((one) => told(one)['doorstroom.request'] === reference)!;
    expect(told(job)).toEqual({ 'doorstroom.queue': 'audit-anchor', 'doorstroom.request': reference });
    expect(job.traceId).not.toBe(asking!.traceId);
    expect(within(job).length).toBeGreaterThan(1);
  });

  it('hold nothing of what was sent, nor who sent it, nor what a statement was asked with', () => {
    expect(spans.length).toBeGreaterThan(50);
    for (const planted of [...PLANTED, '1111111111111111', 'set_config', '$1'])
      expect([planted, bodies.some((body) => body.includes(planted))]).toEqual([planted, false]);
    expect([...new Set(spans.flatMap((span) => Object.keys(told(span))))].sort()).toEqual([
      'db.system.name',
      'doorstroom.problem',
      'doorstroom.queue',
      'doorstroom.request',
      'http.request.method',
      'http.response.status_code',
      'http.route',
    ]);
  });
});
