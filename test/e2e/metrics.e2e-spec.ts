import { request as ask } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { QUEUES } from '../../src/platform/base/database/queues.js';
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

  /** What a client or somebody with bad intentions sends, in every place of a request. */
  async function knock(): Promise<void> {
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
    await knock();
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
    // Rounded up to tenths of a percent, as on the page of the run; what the plan is worth is not told.
    expect(valueOf('run_last_gap_ratio')).toBe(0.013);
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
      expect(samples.filter(({ name, labels }) => labels['region'] ?? /_jobs/.test(name))).toEqual([]);
      expect(valueOf('http_faults_total', { problem: 'not-ready' })).toBe(1);
      expect(valueOf('database_connections_max')).toBe(10);
    } finally {
      await allow(true);
      await admin.close();
    }
  });
});
