import { type PendingDecision, type PendingList } from '../../../api/pending.js';
import { asProblem } from '../../../api/problem.js';
import { type Made } from './made-decision.js';

const ASK_AGAIN_MS = 2_000;
const SIGNED_OUT = 401;
/** Looked for as often: what was under way when it was first looked for may arrive a moment later. */
const LOOKS = 2;

interface LookedUp {
  readonly made: Pick<Made, 'kind' | 'subjectId' | 'said'>;
  /** Those that there were before it was sent. */
  readonly before: ReadonlySet<string>;
  readonly read: () => Promise<PendingList>;
  readonly pause?: (ms: number) => Promise<void>;
}

/**
 * What became of a decision whose answer was lost: the server is asked until it answers.
 * @returns what it has of it; 'not-there' where it has nothing; 'signed-out' where it no longer says
 */
export async function lookUp({
  made,
  before,
  read,
  pause = (ms) => new Promise((go) => setTimeout(go, ms)),
}: LookedUp): Promise<PendingDecision | 'not-there' | 'signed-out'> {
  for (let looks = 0; looks < LOOKS;) {
    const answer = await read().catch((error: unknown) => asProblem(error));
    if ('items' in answer) {
      const found = answer.items.find((item) => isThis(item, made) && !before.has(item.id));
      if (found) return found;
      looks += 1;
    } else if (answer.status === SIGNED_OUT) return 'signed-out';
    if (looks < LOOKS) await pause(ASK_AGAIN_MS);
  }
  return 'not-there';
}

const isThis = ({ mine, kind, subjectId, verdict }: PendingDecision, made: LookedUp['made']): boolean =>
  mine && kind === made.kind && subjectId === made.subjectId && (verdict ?? 'decide') === made.said;
