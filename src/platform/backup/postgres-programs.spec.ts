import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorIn, findProgram, start } from './postgres-programs.js';

const addressWith = (password: string, host: string): string => {
  const address = new URL(`postgres://me@${host}/db`);
  address.password = encodeURIComponent(password);
  return address.href;
};

describe('PostgreSQL’s own programs', () => {
  let folder: string;
  const put = (version: string, says = `pg_dump (PostgreSQL) ${version}`, rest = ''): string => {
    const bin = join(folder, version);
    mkdirSync(bin);
    const script = `#!/bin/sh\nif [ "$1" = --version ]; then echo "${says}"; exit 0; fi\n${rest}\n`;
    writeFileSync(join(bin, 'pg_dump'), script, { mode: 0o755 });
    return bin;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'programs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are taken where they are as recent as the server', async () => {
    const bin = put('18.6');
    expect(await findProgram('pg_dump', 18, bin)).toEqual({ path: join(bin, 'pg_dump'), major: 18 });
  });

  it('are refused where they are older, absent or something else, with what to install', async () => {
    const install = 'Install the client programs of PostgreSQL 18 (Debian and Ubuntu: postgresql-client-18, ';
    await expect(findProgram('pg_dump', 18, put('15.1'))).rejects.toThrow(
      `is version 15, and the PostgreSQL it has to work with is 18. ${install}`,
    );
    await expect(findProgram('pg_dump', 18, folder)).rejects.toThrow(
      `pg_dump is not in ${folder}. ${install}`,
    );
    await expect(findProgram('pg_dump', 18, put('19', 'something else'))).rejects.toThrow(install);
  });

  it('say why they failed, without the rows that PostgreSQL quotes, and get a password that no argument shows', async () => {
    const bin = put(
      '18.0',
      undefined,
      `echo "$@" >&2; [ "$PGPASSWORD" = "a/b" ] && echo 'pg_dump: error: it came' >&2; exit 3`,
    );
    const { ended } = start({ path: join(bin, 'pg_dump'), major: 18 }, addressWith('a/b', '127.0.0.1'), []);
    const why = await ended.then(String, String);
    expect(why).toMatch(/pg_dump ended with 3: pg_dump: error: it came$/);
    const said =
      'pg_restore: creating\npg_restore: error: COPY failed\nCONTEXT:  COPY entry, line 1: "a row"\n';
    expect(errorIn(said)).toBe('pg_restore: error: COPY failed');
    expect(errorIn('DETAIL: a row\n')).toBe('it says nothing');
  });

  it('check the certificate of a server that is not here by what this machine trusts', async () => {
    const bin = put('18.0', undefined, `echo "error: $*" >&2; exit 1`);
    const url = `${addressWith('secret', 'db.example')}?sslmode=verify-full`;
    const why = await start({ path: join(bin, 'pg_dump'), major: 18 }, url, []).ended.then(String, String);
    expect(why).toContain('--dbname=postgres://me@db.example/db?sslmode=verify-full&sslrootcert=system');
    expect(why).not.toContain('secret');
  });
});
