import type { Made } from './made-decision.js';

const STORED = 'doorstroom.unsent';
/** What a decision was to be on that never reached the server, without what it was about. */
export type Unsent = Pick<Made, 'kind' | 'subjectId'>;

/** The session had ended: signing in again loads the page anew, and it has to be said there. */
export function keepUnsent({ kind, subjectId }: Made): void {
  try {
    window.sessionStorage.setItem(STORED, JSON.stringify({ kind, subjectId }));
  } catch {
    // Then the page to sign in is all there is to say it.
  }
}

export function readUnsent(): Unsent | null {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(STORED) ?? 'null');
    return isUnsent(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function forgetUnsent(): void {
  try {
    window.sessionStorage.removeItem(STORED);
  } catch {
    // It was not kept, then.
  }
}

const isUnsent = (value: unknown): value is Unsent =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'proposal' || value.kind === 'case') &&
  'subjectId' in value &&
  typeof value.subjectId === 'string' &&
  /^[0-9a-f-]{36}$/.test(value.subjectId);
