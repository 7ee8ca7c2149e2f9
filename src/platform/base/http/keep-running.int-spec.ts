import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../config/project-root.js';

const BUILT = pathToFileURL(
  join(projectRoot(), 'dist', 'src', 'platform', 'base', 'http', 'keep-running.js'),
);
const LIVES = 7;

/** How a process ends in which this goes wrong with nobody to hear of it. */
function endOf(fault: string): number | null {
  const program = `
    import { keepRunningWithoutDatabase } from '${BUILT.href}';
    keepRunningWithoutDatabase({ error() {}, fatal() {} });
    setTimeout(() => process.exit(${LIVES}), 300);
    const fault = (message, more) => Object.assign(new Error(message), more);
    ${fault}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' }).status;
}

describe('a fault that nobody waits for', () => {
  it.each([
    ['a promise, the database stopping', `void Promise.reject(fault('stopping', { code: '57P01' }));`],
    [
      'a promise, the socket lost',
      `void Promise.reject(fault('x', { code: 'ECONNRESET', syscall: 'read' }));`,
    ],
    ['thrown, the database stopping', `setImmediate(() => { throw fault('stopping', { code: '57P01' }); });`],
  ])('is outlived: %s', (_, fault) => {
    expect(endOf(fault)).toBe(LIVES);
  });

  it.each([
    ['a slip', `setImmediate(() => { null.x; });`],
    ['a promise with a slip', `void Promise.reject(new TypeError('x'));`],
    [
      'a closed terminal',
      `setImmediate(() => { throw fault('write EPIPE', { code: 'EPIPE', syscall: 'write' }); });`,
    ],
  ])('ends the process: %s', (_, fault) => {
    expect(endOf(fault)).toBe(1);
  });
});
