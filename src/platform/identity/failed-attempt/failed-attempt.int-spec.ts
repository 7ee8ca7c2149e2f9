import { type TestApp, testApp } from '../../../../test/support/app.js';
import { Scene } from '../../../../test/support/small-region.js';
import { Database } from '../../base/database/database.js';
import { FailedAttemptStore } from './failed-attempt.store.js';

const LIMIT = 3;

describe('failed attempts', () => {
  let running: TestApp;
  let scene: Scene;
  /** As two instances of the service would have them. */
  let one: FailedAttemptStore;
  let other: FailedAttemptStore;

  beforeAll(async () => {
    running = await testApp({ stages: [] });
    scene = await Scene.open(running.postgres.superuserUrl);
    one = new FailedAttemptStore(running.settings, running.app.get(Database));
    other = new FailedAttemptStore(running.settings, running.app.get(Database));
  });
  afterAll(async () => {
    await scene.close();
    await running.close();
  });
  beforeEach(() => scene.sql('DELETE FROM failed_attempt'));

  it('shut the door after the limit, for what is left of the quarter of an hour, in every instance', async () => {
    await one.failed('a');
    await other.failed('a');
    expect(await one.lockedFor('a', LIMIT)).toBe(0);
    await one.failed('a');
    for (const instance of [one, other]) {
      const shut = await instance.lockedFor('a', LIMIT);
      expect(shut).toBeGreaterThan(890);
      expect(shut).toBeLessThanOrEqual(900);
    }
    await scene.sql(`UPDATE failed_attempt SET until = now()`);
    expect(await one.lockedFor('a', LIMIT)).toBe(0);
    await one.failed('a');
    expect(await one.lockedFor('a', LIMIT)).toBe(0); // counts anew
  });

  it('lose no count when they come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : other).failed('b', 'c')));
    expect(await scene.sql('SELECT DISTINCT failures FROM failed_attempt')).toEqual([{ failures: 20 }]);
  });

  it('are forgotten after a success, and never touch another key', async () => {
    for (let i = 0; i < LIMIT; i++) await one.failed('a');
    expect(await one.lockedFor('b', LIMIT)).toBe(0);
    await other.succeeded('a');
    expect(await one.lockedFor('a', LIMIT)).toBe(0);
  });

  it('leave no address or id behind that could be read', async () => {
    await one.failed('system-99990001 192.0.2.7');
    expect(JSON.stringify(await scene.sql('SELECT * FROM failed_attempt'))).not.toMatch(/system|192\.0/);
  });
});
