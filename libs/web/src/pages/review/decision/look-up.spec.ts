import { type PendingDecision } from '../../../api/pending.js';
import { ApiProblem, offlineProblem } from '../../../api/problem.js';
import { lookUp } from './look-up.js';

const made = { kind: 'proposal', subjectId: 'p1', said: 'approve' } as const;
const item = (more: Partial<PendingDecision> = {}): PendingDecision =>
  ({
    id: 'd1',
    mine: true,
    kind: 'proposal',
    subjectId: 'p1',
    verdict: 'approve',
    ...more,
  }) as PendingDecision;

/** Answers in turn; the last one from then on. */
function server(...answers: (readonly PendingDecision[] | ApiProblem)[]) {
  const asked: number[] = [];
  const read = () => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(asked.length);
    return answer instanceof ApiProblem
      ? Promise.reject(answer)
      : Promise.resolve({ items: [...answer], total: answer.length });
  };
  return { asked, read, pause: () => Promise.resolve() };
}
const found = (server: { read: () => Promise<never> } | object, before: string[] = []) =>
  lookUp({ made, before: new Set(before), ...(server as { read: () => Promise<never> }) });

describe('a decision whose answer was lost', () => {
  it('is found where it has arrived, however long the server cannot be reached', async () => {
    const slow = server(offlineProblem(), offlineProblem(), offlineProblem(), [item()]);
    await expect(found(slow)).resolves.toEqual(item());
    expect(slow.asked).toHaveLength(4);
  });

  it('is not there only when the server has said so twice', async () => {
    const empty = server([]);
    await expect(found(empty)).resolves.toBe('not-there');
    expect(empty.asked).toHaveLength(2);
    await expect(found(server([], [item()]))).resolves.toEqual(item());
  });

  it('is not mistaken for an earlier one, a colleague’s, or another verdict', async () => {
    await expect(found(server([item()]), ['d1'])).resolves.toBe('not-there');
    for (const other of [{ mine: false }, { verdict: 'refuse' }, { subjectId: 'p2' }] as const)
      await expect(found(server([item(other)]))).resolves.toBe('not-there');
  });

  it('is not spoken of where the session has ended: signing in again tells', async () => {
    await expect(found(server(new ApiProblem(401, 'signed-out', null, null)))).resolves.toBe('signed-out');
  });
});
