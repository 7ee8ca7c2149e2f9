import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThread, type ThreadOptions } from './run-in-thread.js';

const fixture = pathToFileURL(join(process.cwd(), 'test', 'support', 'matching', 'misbehaving-thread.mjs'));
const run = (how: string, options: Partial<ThreadOptions> = {}) =>
  runInThread<string, string>(fixture, how, { memoryMB: 64, ...options });

describe('computing in a thread', () => {
  it('gives its answer', async () => {
    expect(await run('answer')).toEqual({ ok: true, value: 'done' });
  });

  it('says so when the heap or the arrays are too large, and the process lives on', async () => {
    expect(await run('fill-the-heap')).toEqual({ ok: false, error: 'out-of-memory' });
    expect(await run('ask-for-too-large-an-array')).toEqual({ ok: false, error: 'out-of-memory' });
  });

  it('never hangs on a thread that crashes, leaves or says nothing', async () => {
    await expect(run('crash')).rejects.toThrow('as it happens');
    await expect(run('leave')).rejects.toThrow('the thread ended with 3 and no answer');
  });

  it('is asked to stop, and ended when it does not listen', async () => {
    const soon = () => AbortSignal.timeout(100);
    expect(await run('until-stopped', { signal: soon() })).toEqual({ ok: true, value: 'stopped' });
    expect(await run('for-ever', { signal: soon(), grace: 100 })).toEqual({ ok: false, error: 'cancelled' });
    expect(await run('until-stopped', { signal: AbortSignal.abort() })).toEqual({
      ok: true,
      value: 'stopped',
    });
  });
});
