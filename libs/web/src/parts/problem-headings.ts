import { type ApiProblem } from '../api/problem.js';

type Refused = Pick<ApiProblem, 'status' | 'code' | 'messages' | 'reference' | 'isUnsure'>;

/**
 * Others, or the service itself, were first: its sentence says what has become of it. That may be a change, so nobody says
 * that there was none.
 */
export const wasOvertaken = ({ status, messages }: Pick<ApiProblem, 'status' | 'messages'>): boolean =>
  status === 409 && messages !== null;

/** What happened and what now: a number to quote is spoken of only where there is one. */
export function headingsOf(problem: Refused) {
  const { status, code, messages, reference, isUnsure } = problem;
  // Its sentence says what may have been done, and where to see it.
  if (isUnsure) return ['states.unsureTitle'] as const;
  // A refusal that came with a sentence says itself whom to ask.
  if (status === 403 && messages) return ['states.forbiddenTitle'] as const;
  if (status === 403) return ['states.forbiddenTitle', 'states.forbiddenNext'] as const;
  // What is missing by a code of its own says itself what to do.
  if (status === 404 && (code === 'not-found' || !messages))
    return ['states.missingTitle', 'states.missingNext'] as const;
  if (status === 404) return ['states.missingTitle'] as const;
  if (wasOvertaken(problem)) return ['states.failedTitle'] as const;
  if (reference === null) return ['states.failedTitle', 'states.failedNextWithoutNumber'] as const;
  return ['states.failedTitle', 'states.failedNext'] as const;
}

/** Whether there is a number to report: of what is missing, or was overtaken, nobody has to. */
export const saysNumber = (problem: Refused): boolean =>
  problem.reference !== null && problem.status !== 404 && !wasOvertaken(problem);
