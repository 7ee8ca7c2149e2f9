import { Command } from 'commander';
import { testSettings } from '../support/app.js';
import { outsideIssuer } from '../support/outside-issuer.js';
import { type TestDatabase, testDatabase } from '../support/postgres.js';
import { daysAgo, NORTH, REGION, Scene } from '../support/small-region.js';
import { freshness } from '../../src/registry/provider/freshness.store.js';
import { runTimes } from '../../src/matching/run/run-times.store.js';
import { certificateOf } from '../../src/platform/doctor/probes.js';
import { registerDoctorCommand } from '../../src/platform/doctor/index.js';

interface Said {
  readonly findings: readonly { readonly code: string; readonly weight: string; readonly what: string }[];
}

describe('doorstroom doctor', () => {
  let database: TestDatabase;
  let scene: Scene;

  beforeEach(async () => {
    database = await testDatabase();
    scene = await Scene.open(database.ownerUrl);
    await scene.smallRegion();
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await scene.close();
    await database.drop();
  });

  async function doctor(env: Readonly<Record<string, string>> = {}, ...words: string[]): Promise<string> {
    process.exitCode = undefined;
    const lines: string[] = [];
    const settings = testSettings({
      REGION,
      DATABASE_URL: database.applicationUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      ...env,
    });
    const program = new Command();
    registerDoctorCommand(
      program,
      { runs: runTimes, deliveries: freshness },
      {
        settings: () => settings,
        print: (line) => void lines.push(line),
        printError: (line) => void lines.push(line),
        progress: () => undefined,
        today: () => daysAgo(0),
      },
    );
    await program.parseAsync(['doctor', ...words], { from: 'user' });
    return lines.join('\n');
  }
  const found = async (env: Readonly<Record<string, string>> = {}): Promise<string[]> =>
    (JSON.parse(await doctor(env, '--json')) as Said).findings.map(({ weight, code }) => `${weight} ${code}`);

  it('says which providers have never delivered, and nothing else of a region that was just made', async () => {
    const said = await doctor();
    expect(said).toMatch(
      new RegExp(`^warning  .*\\(${NORTH}\\) has never delivered a waiting list\\.$`, 'm'),
    );
    expect(said).toMatch(/^0 faults, \d+ warnings$/m);
    expect(new Set(await found())).toEqual(new Set(['warning delivery-late']));
    expect(process.exitCode).toBeUndefined();
  });

  it('finds jobs that nobody takes, jobs that failed, events that nobody seals and a run that failed', async () => {
    await scene.sql(
      `INSERT INTO pgboss.job (name, state, start_after) VALUES ('expiry', 'created', now() - interval '40 minutes')`,
    );
    await scene.sql(
      `INSERT INTO pgboss.job (name, state, start_after, completed_on) VALUES ('mail', 'failed', now() - interval '2 hours', now() - interval '1 hour'),
         ('webhooks', 'failed', now() - interval '3 days', now() - interval '2 days')`,
    );
    await scene.sql(
      `INSERT INTO matching_run (region_id, status, requested_by, finished_at) VALUES ($1, 'failed', 'nightly', now())`,
      [REGION],
    );
    // Else the database itself says when an event was.
    await scene.sql(`ALTER TABLE audit_event DISABLE TRIGGER USER`);
    await scene.sql(
      `INSERT INTO audit_event (region_id, at, user_id, role, action, subject_kind, subject_id, category, ground, outcome)
       VALUES ($1, now() - interval '1 hour', 'x', 'engine', 'run.start', 'run', 'x', 'use', 'regional-task', 'done')`,
      [REGION],
    );
    const codes = (await found()).filter((code) => !code.includes('delivery'));
    expect(codes).toEqual([
      'fault jobs-wait',
      'fault trail-not-sealed',
      'warning jobs-failed',
      'warning run-failed',
    ]);
    expect(process.exitCode).toBe(1);
    expect(await doctor()).toContain('Jobs of the queue expiry have waited for 40 minutes.');
  });

  it('says that the schema is behind, and asks no tables that may be others', async () => {
    await scene.sql(`DELETE FROM migration WHERE name LIKE 'Insight%'`);
    expect(await found()).toEqual(['fault schema-behind']);
    // Looking at it has not migrated it.
    expect(await found()).toEqual(['fault schema-behind']);
  });

  it('says in one sentence that the database is away, without its password', async () => {
    const away = database.ownerUrl.replace(/:\d+\//, ':1/');
    const said = await doctor({ DATABASE_URL: away, DATABASE_OWNER_URL: away });
    expect(said).toMatch(/^fault +The database does not answer \(ECONNREFUSED\)/m);
    expect(said).not.toContain(new URL(away).password);
    expect(process.exitCode).toBe(1);
  });

  it('asks the sign-in service and the mail server whether they answer', async () => {
    const client = {
      id: 'doorstroom',
      secret: 's'.repeat(32),
      redirectUri: 'http://127.0.0.1/auth/callback',
    };
    const issuer = await outsideIssuer(client);
    const env = {
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'region@region.example',
    };
    expect(await found(env)).toContain('warning mail-away');
    expect(await found(env)).not.toContain('fault issuer-away');
    await issuer.close();
    expect(await found(env)).toContain('fault issuer-away');
  });

  it('reads until when a certificate holds, and believes none that this machine does not trust', async () => {
    const client = {
      id: 'doorstroom',
      secret: 's'.repeat(32),
      redirectUri: 'https://x.example/auth/callback',
    };
    const issuer = await outsideIssuer(client, { secure: true });
    const certificate = await certificateOf(issuer.url, issuer.certificate!);
    expect(await certificateOf(issuer.url)).toBeNull();
    await issuer.close();
    expect(Date.parse(certificate!.until!)).toBeGreaterThan(Date.now());
    expect(await certificateOf(issuer.url)).toBeNull();
    expect(await certificateOf('http://127.0.0.1')).toBeNull();
  });
});
