import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { ProviderApi } from '../../src/demo/provider-api.js';
import { Browser } from '../support/browser.js';
import { databaseByRolesScript, Image, type RegionsDatabase, type Service } from '../support/image.js';
import { type OutsideIssuer, outsideIssuer } from '../support/outside-issuer.js';
import { daysAgo, weekAhead } from '../support/small-region.js';
import { workerPort } from '../support/start-process.js';
import { programmeRow } from '../support/programme-row.js';

const PUBLIC_URL = 'https://doorstroom.example';
/** As the TLS proxy in front passes it on. */
const PROXIED = { Host: new URL(PUBLIC_URL).host, 'X-Forwarded-Proto': 'https' };
const [NORTH, SOUTH] = ['06290101', '06290102'];
const MAIN = ['node', 'dist/src/main.js'];

interface Page<T> {
  readonly items: readonly T[];
}
interface Waiting {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** What docker/Dockerfile makes, in production: a PostgreSQL as docker/roles.sh leaves it, another's issuer, a region that is not made up. */
describe('the image', () => {
  const port = workerPort();
  const address = `http://127.0.0.1:${port}`;
  let image: Image;
  let issuer: OutsideIssuer;
  let database: RegionsDatabase;
  let settings: Record<string, string>;
  let server: Service;
  let worker: Service;

  beforeAll(async () => {
    const secret = randomBytes(24).toString('base64url');
    const client = { id: 'doorstroom', secret, redirectUri: `${PUBLIC_URL}/auth/callback` };
    [image, issuer, database] = await Promise.all([
      Image.build(),
      outsideIssuer(client, { secure: true }),
      databaseByRolesScript(),
    ]);
    process.stdout.write(image.report);
    const certificate = join(image.home, 'issuer.pem');
    writeFileSync(certificate, issuer.certificate!);
    settings = {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      PUBLIC_URL,
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: secret,
      NODE_EXTRA_CA_CERTS: certificate,
      SESSION_KEYS: randomBytes(32).toString('base64url'),
      TOKEN_KEYS: (await image.run(['node', 'config/run/doorstroom.mjs', 'keys', 'new'])).trim(),
      AUDIT_ANCHOR_FILE: join(image.folder, 'audit', 'anchors.jsonl'),
      JOBS: 'separate',
    };
  }, 600_000);
  afterAll(async () => {
    await image?.remove();
    await issuer?.close();
    await database?.stop();
  }, 60_000);

  const doorstroom = (...words: readonly string[]): Promise<string> =>
    image.run(['node', 'config/run/doorstroom.mjs', ...words], settings);
  async function asOwner<T extends object>(sql: string): Promise<T[]> {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      return (await owner.query<T>(sql)).rows;
    } finally {
      await owner.end();
    }
  }

  async function signIn(
    sub: string,
    claims: Readonly<Record<string, string>>,
  ): Promise<{
    get<T>(path: string): Promise<T>;
    post<T>(path: string, body: object): Promise<{ status: number; body: T }>;
  }> {
    const browser = new Browser(address);
    issuer.claims = { sub, name: `Naam van ${sub}`, ...claims };
    const begun = await browser.get('/auth/sign-in', PROXIED);
    const arrived = await browser.get(await issuer.walk(begun.headers['location'] as string), PROXIED);
    expect([arrived.status, arrived.headers['location']]).toEqual([303, '/']);
    const session = (await browser.get('/api/v1/session')).body as { csrfToken: string };
    return {
      get: async <T>(path: string) => (await browser.get(`/api/v1${path}`)).body as T,
      post: async <T>(path: string, body: object) => {
        const headers = { 'X-CSRF-Token': session.csrfToken };
        const { status, body: answer } = await browser.send('POST', `/api/v1${path}`, headers, body);
        return { status, body: answer as T };
      },
    };
  }

  it('holds what production needs and nothing else, and nobody who runs it can change it', () => {
    const top = (folder: string): string[] => readdirSync(join(image.folder, folder)).sort();
    expect(top('.')).toEqual(['audit', 'config', 'dist', 'node_modules', 'package.json']);
    expect(readdirSync(join(image.folder, 'config'), { recursive: true }).sort()).toEqual([
      'run',
      join('run', 'doorstroom.mjs'),
    ]);
    const entries = readdirSync(image.folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => !entry.isDirectory(),
    );
    const paths = entries.map((entry) => relative(image.folder, join(entry.parentPath, entry.name)));
    expect(paths.filter((path) => /\.([mc]?ts|map|tsx|pem|env)$/.test(path))).toEqual([]);
    expect(paths.filter((path) => lstatSync(join(image.folder, path)).mode & 0o022).slice(0, 3)).toEqual(
      paths.filter((path) => lstatSync(join(image.folder, path)).isSymbolicLink()).slice(0, 3),
    );
    const { packages } = JSON.parse(readFileSync(join(projectRoot(), 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: true; optional?: true; devOptional?: true }>;
    };
    const needed = Object.entries(packages).filter(
      ([, one]) => !one.dev && !one.optional && !one.devOptional,
    );
    const installed = paths
      .map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/@.][^/]*)\/package\.json$/.exec(path)?.[1])
      .filter((path) => path !== undefined && packages[path] !== undefined);
    expect(installed.sort()).toEqual(
      needed
        .map(([path]) => path)
        .filter((path) => path !== '')
        .sort(),
    );
    // Beside the base image; a dependency that doubles it is a decision, not an accident.
    expect(image.built.bytes).toBeLessThan(85e6);
  });

  it('migrates an empty database and is ready, server and worker, as nobody in particular', async () => {
    expect(image.built.command).toEqual(MAIN);
    server = await image.start(image.built.command, settings, /ready at/);
    worker = await image.start(['node', 'dist/src/worker.js'], settings, /worker ready/);
    for (const { process } of [server, worker]) {
      const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.toBe('0');
    }
    const owners = await asOwner(
      `SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public' UNION
       SELECT tableowner FROM pg_tables WHERE tablename = 'matching_run'`,
    );
    expect(owners).toEqual([{ tableowner: 'doorstroom_owner' }]);
    // As Docker would ask: once a server is up, and not where nobody answers.
    await image.run(image.built.health, { PORT: String(port) });
    await expect(image.run(image.built.health, { PORT: '9' })).rejects.toThrow();
  }, 90_000);

  it('gets a region, its organisations and their systems by the command line', async () => {
    const postcodes = join(image.home, 'pc4.csv');
    writeFileSync(
      postcodes,
      `pc4,place,municipality_code,municipality,province,zorgkantoor,lat,lon
9711,GRONINGEN,0014,GRONINGEN,Groningen,GRONINGEN,53.2,6.5
9641,VEENDAM,1969,VEENDAM,Groningen,GRONINGEN,53.1,6.9
`,
    );
    await doorstroom('import', 'pc4', postcodes);
    await doorstroom('region', 'create');
    await doorstroom('region', 'provider', NORTH, '--name', 'Noord');
    await doorstroom('region', 'provider', SOUTH, '--name', 'Zuid');
    expect(await doorstroom('region', 'show')).toMatch(/Noord[^]*Zuid/);
    expect(await asOwner('SELECT id, synthetic FROM region')).toEqual([
      { id: 'GRONINGEN', synthetic: false },
    ]);
  }, 60_000);

  it('takes what providers push, matches it in the worker, and keeps what two people decide', async () => {
    const systemOf = async (provider: string): Promise<ProviderApi> => {
      const shown = await doorstroom('client', 'create', '--provider', provider);
      const [, clientId = ''] = /client[ _-]?id\W+(\S+)/i.exec(shown) ?? [];
      const [, clientSecret = ''] = /secret\W+(\S+)/i.exec(shown) ?? [];
      const api = await ProviderApi.signIn(address, `${PUBLIC_URL}/oidc`, {
        provider,
        clientId,
        clientSecret,
        signWith: null,
      });
      return taken(api);
    };
    const [north, south] = [await systemOf(NORTH), await systemOf(SOUTH)];
    taken(await north.put('/programmes/P-001', programmeRow({ intakeWait: 30 })));
    taken(await south.put('/programmes/P-002', programmeRow({ intakeWait: 4, treatmentWait: 2 })));
    taken(await south.put('/programmes/P-002/slots', { slots: [{ week: weekAhead(4), offered: 1 }] }));
    const receipt = taken(
      await north.post<{ created: number; refused: number }>('/waiting-list', {
        mode: 'snapshot',
        entries: [
          {
            reference: 'BKTRWQNPZD',
            programme: 'P-001',
            area: '0014',
            diagnosis: 'anxiety',
            settings: ['2'],
            age: [20, 29],
            language: 'nl',
            severity: 2,
            insurer: null,
            maxTravel: 45,
            flags: [],
            registeredOn: daysAgo(100),
            expectedIntakeWeek: weekAhead(20),
          },
        ],
      }),
    );
    expect(receipt).toMatchObject({ created: 1, refused: 0 });

    const analyst = await signIn('analyst', { role: 'taskforce-analyst' });
    const asked = await analyst.post<{ id: string }>('/matching-runs', { replace: true });
    expect(asked.status).toBe(202);
    const run = await until(
      () => analyst.get<{ status: string }>(`/matching-runs/${asked.body.id}`),
      ({ status }) => status === 'completed' || status === 'failed',
    );
    // How many it proposed is not said of so few: both clinicians find theirs.
    expect(run).toMatchObject({ status: 'completed', solutionStatus: 'optimal' });

    for (const [sub, organisation, after] of [
      ['anna', NORTH, 'approved-by-sending'],
      ['bram', SOUTH, 'approved'],
    ] as const) {
      const clinician = await signIn(sub, {
        role: 'clinician',
        organisation,
        profession: 'gz-psycholoog',
      });
      const [proposal] = (await clinician.get<Page<Waiting>>('/proposals')).items;
      const decision = { verdict: 'approve', version: proposal!.version };
      expect((await clinician.post(`/proposals/${proposal!.id}/decisions`, decision)).status).toBe(200);
      expect(await clinician.get<Waiting>(`/proposals/${proposal!.id}`)).toMatchObject({ state: after });
    }
    // The run was the worker's: the server takes no jobs.
    expect(await asOwner('SELECT count(*)::int AS decisions FROM decision')).toEqual([{ decisions: 2 }]);
  }, 120_000);

  it('stops when it is told to, and said nothing of a fault all along', async () => {
    expect([await server.end(), await worker.end()]).toEqual([0, 0]);
    for (const { output } of [server, worker])
      expect(output().match(/"level":(50|60)|"level":"(error|fatal)"|\bat .*\.js:\d+/g)).toBeNull();
  }, 60_000);
});

function taken<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function until<T>(look: () => Promise<T>, done: (seen: T) => boolean): Promise<T> {
  for (let left = 300; ; left--) {
    const seen = await look();
    if (done(seen) || left === 0) return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
