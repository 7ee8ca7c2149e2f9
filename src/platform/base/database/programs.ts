import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a program left behind: its exit code, or why there is none. */
interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly error?: Error;
  /** Null where nobody listened to it. */
  readonly stderr: string | null;
}

/** The last lines are where a program says what stopped it. */
const LAST_LINES = 3;
const end = (text: string): string => text.trim().split('\n').slice(-LAST_LINES).join(' ');

/** Runs one of PostgreSQL's own programs as an ordinary user and says what it said when it fails. */
export class Programs {
  constructor(
    private readonly native: string,
    private readonly folder: string,
    private readonly identity: { uid?: number; gid?: number },
  ) {}

  status(program: string, args: readonly string[]): number | null {
    return this.run(program, args).status;
  }

  must(program: string, args: readonly string[]): void {
    const ended = this.run(program, args);
    if (ended.status !== 0)
      throw new Error(`${program} of the embedded PostgreSQL ${this.whyItFailed(program, ended)}`);
  }

  private whyItFailed(program: string, { error, signal, status, stderr }: Ended): string {
    if (error !== undefined) {
      const { code = error.message } = error as NodeJS.ErrnoException;
      return `could not be started (${code}): ${join(this.native, 'bin', program)}. Install the packages again, or set DATABASE_URL to a PostgreSQL of your own.`;
    }
    if (signal !== null)
      return `was ended by ${signal} before it was done. Is there enough memory? Start again.`;
    const log = join(this.folder, 'server.log');
    const said = end(stderr ?? '') || end(textOf(log));
    return `failed (exit code ${status})${said === '' ? '.' : `: ${said}`} See ${log}.`;
  }

  private run(program: string, args: readonly string[]): Ended {
    // pg_ctl's child inherits the pipes: without 'ignore' on stdout the call would wait for the server to end.
    return spawnSync(join(this.native, 'bin', program), ['-D', this.folder, ...args], {
      ...this.identity,
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'pipe'],
      env: { LC_ALL: 'C' },
    });
  }
}

/** Empty where there is none: a server that never began to run has written nothing. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
