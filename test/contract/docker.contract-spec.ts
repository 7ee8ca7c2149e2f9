import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { readSettings } from '../../src/platform/base/config/read-settings.js';
import { newTokenKeys } from '../../src/platform/identity/systems/token-keys.js';
import { SettingsError } from '../../src/platform/base/config/settings.js';

const root = projectRoot();
const dockerfile = readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8');
const instructions = dockerfile
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));

interface Service {
  image?: string;
  environment?: Record<string, string>;
  ports?: string[];
  read_only?: boolean;
  volumes?: string[];
}

describe('the container files', () => {
  const compose = parse(readFileSync(join(root, 'docker', 'compose.yaml'), 'utf8'), { merge: true }) as {
    services: Record<string, Service>;
  };

  it('run the service as an ordinary user', () => {
    expect(instructions.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
  });

  it('name every base image with its version', () => {
    const bases = [
      ...instructions.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]),
      compose.services['database']?.image,
    ];
    for (const base of bases) expect(base).toMatch(/:\d+/);
  });

  it('copy only what is in the repository or was built', () => {
    const sources = instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  });

  it('mount only files that exist', () => {
    const mounted = Object.values(compose.services)
      .flatMap((service) => service.volumes ?? [])
      .filter((volume) => volume.startsWith('./'));
    for (const volume of mounted) expect(existsSync(join(root, 'docker', volume.split(':')[0]!))).toBe(true);
  });

  it('reach the host only through loopback and write nowhere', () => {
    const { server } = compose.services;
    expect(server?.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(server?.read_only).toBe(true);
  });

  it('set everything that production asks for, and nothing secret by default', () => {
    const { DATABASE_URL, DATABASE_OWNER_URL, PUBLIC_URL, OIDC_ISSUER, ...rest } =
      compose.services['server']?.environment ?? {};
    expect({ ...rest, DATABASE_URL }).not.toEqual({});
    for (const value of [PUBLIC_URL, OIDC_ISSUER, rest['SESSION_KEYS'], rest['TOKEN_KEYS']])
      expect(value).toMatch(/^\$\{\w+:\?/);
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
    };
    expect(() => readSettings(filled, root)).not.toThrow(SettingsError);
  });
});
