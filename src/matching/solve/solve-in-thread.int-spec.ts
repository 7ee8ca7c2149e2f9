import { generate, verify, type Progress } from '../../../libs/matching/index.js';
import { solveInThread, SolveMemoryError } from './solve-in-thread.js';

const root = process.cwd();
const problemSha256 = '0'.repeat(64);

describe('solving in a thread', () => {
  const problem = generate({ size: 'XM', seed: 1 });

  it('gives a verified solution and tells how far it is', async () => {
    const heard: Progress[] = [];
    const solution = await solveInThread(
      problem,
      { problemSha256 },
      { root, onProgress: (progress) => heard.push(progress) },
    );
    expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
    expect(heard.length).toBeGreaterThan(0);
  });

  it('stops when it is cancelled, with a valid plan and the word for it', async () => {
    const solution = await solveInThread(problem, { problemSha256 }, { root, signal: AbortSignal.abort() });
    expect(solution.work.stopped).toBe('cancelled');
    expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
  });

  it('says so when the memory is too small, and the process lives on', async () => {
    const tooSmall = solveInThread(problem, { problemSha256 }, { root, memoryMB: 1 });
    await expect(tooSmall).rejects.toBeInstanceOf(SolveMemoryError);
  });
});
