import { todayOf } from '../time/today.js';
import { loadSettings } from './load-settings.js';
import { type Settings, SettingsError } from './settings.js';

/** What a command needs of the terminal it runs in; tests bring their own. */
export interface Terminal {
  readonly settings: () => Settings;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Shows how far something is, where somebody is watching. */
  readonly progress: (text: string) => void;
  /** The day in the Netherlands, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const CLEAR_LINE = '\r\u001b[K';

export const terminal: Terminal = {
  settings: loadSettings,
  print: (line) => void process.stdout.write(`${line}\n`),
  printError: (line) => void process.stderr.write(`doorstroom: ${line}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${text}`);
  },
  today: () => todayOf(new Date()),
};

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN']);

const WRONG_LOGIN =
  'The database does not accept this role or its password. Check DATABASE_URL and DATABASE_OWNER_URL.';
const REFUSED: Readonly<Record<string, string>> = {
  '28P01': WRONG_LOGIN,
  '28000': WRONG_LOGIN,
  '3D000': 'There is no database of that name. Make it first, or check DATABASE_URL.',
  '53300': 'The database has no connections left. Raise its max_connections, or stop what else uses it.',
};
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR']);

/** What can be said about an error to the one at the terminal: a sentence, never a stack or a row's values. */
export function sentenceOf(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  const { code, severity, constraint, message, path } = error as Partial<
    Record<'code' | 'severity' | 'constraint' | 'message' | 'path', string>
  >;
  if (code !== undefined && UNREACHABLE.has(code))
    return `The database does not answer (${code}). Check DATABASE_URL and that it runs.`;
  if (code !== undefined && path !== undefined && UNWRITABLE.has(code))
    return `${path} cannot be used (${code}). Check who may write there and that the disk has room; DOORSTROOM_HOME names another folder.`;
  const known = code === undefined ? undefined : REFUSED[code];
  if (severity !== undefined && known !== undefined) return known;
  if (severity !== undefined) {
    // PostgreSQL's own message may quote a value.
    const about = constraint === undefined ? '' : `, ${constraint}`;
    return `The database refused (SQLSTATE ${code ?? 'unknown'}${about}). Nothing was stored.`;
  }
  return message === undefined || message === '' ? String(error) : message;
}

/** Runs a command's work; what goes wrong is one sentence and exit code 1. */
export async function atTerminal(at: Terminal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    at.printError(sentenceOf(error));
    process.exitCode = 1;
  }
}
