import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Programs } from './programs.js';

describe('a program of PostgreSQL that fails', () => {
  let native: string;
  let folder: string;
  beforeEach(() => {
    native = mkdtempSync(join(tmpdir(), 'programs-'));
    folder = join(native, 'data');
    for (const path of ['data', 'bin']) mkdirSync(join(native, path));
  });
  afterEach(() => rmSync(native, { recursive: true }));

  const failureOf = (program: string, script: string | null): string => {
    const file = join(native, 'bin', program);
    if (script !== null) {
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
    }
    try {
      new Programs(native, folder, {}).must(program, []);
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing';
  };

  it('says what it wrote last', () => {
    expect(failureOf('initdb', 'for n in 1 2 3 4; do echo "line $n" >&2; done; exit 3')).toBe(
      `initdb of the embedded PostgreSQL failed (exit code 3): line 2 line 3 line 4 See ${folder}/server.log.`,
    );
  });

  it('says what the server logged, where the program itself is not listened to', () => {
    expect(failureOf('pg_ctl', 'echo "FATAL:  could not bind" > server.log; exit 1')).toBe(
      `pg_ctl of the embedded PostgreSQL failed (exit code 1): FATAL:  could not bind See ${folder}/server.log.`,
    );
    rmSync(join(folder, 'server.log'));
    expect(failureOf('pg_ctl', 'exit 1')).toBe(
      `pg_ctl of the embedded PostgreSQL failed (exit code 1). See ${folder}/server.log.`,
    );
  });

  it('says that it was ended by somebody else', () => {
    expect(failureOf('pg_ctl', 'kill -9 $$')).toContain('was ended by SIGKILL before it was done');
  });

  it('says that it could not be started, and which one that was', () => {
    expect(failureOf('pg_ctl', null)).toMatch(/could not be started \(ENOENT\): .*\/bin\/pg_ctl\./);
  });

  it('is no failure where it ends well', () => {
    expect(failureOf('initdb', 'exit 0')).toBe('nothing');
  });
});
