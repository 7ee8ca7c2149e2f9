import fc from 'fast-check';
import { brokenInvariants } from '../support/attack/invariants.js';
import { commands } from '../support/attack/model-commands.js';
import { ModelScene } from '../support/attack/model-scene.js';
import { beginning, type Command } from '../support/attack/model-world.js';

/** Rounds of everything at once, and how many do something at any moment; with `ATTACK_SEED` others. */
const ROUNDS = Number(process.env['ATTACK_ROUNDS'] ?? 2);
const HANDS = 12;
const SEED = Number(process.env['ATTACK_SEED'] ?? 20_261_122);

/** `ok` or the code of a refusal. */
const ANSWERED = /^(?!unexpected)[a-z-]+(, there is .*)?$/;

/**
 * What the sequences do one after another, by everybody at the same moment: pushes of lists and places, runs, the month's
 * end, decisions, offers of several weeks, answers, the case table. What is answered is anybody's guess; what must hold
 * is not.
 */
describe('everything at once', () => {
  let scene: ModelScene;
  beforeAll(async () => {
    scene = await ModelScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const deadlocks = async (): Promise<number> => {
    // What a session counted is told when it has been idle for a moment.
    await scene.test.region.query('SELECT pg_stat_force_next_flush()');
    const [row] = await scene.test.region.query<{ deadlocks: number }>(
      'SELECT deadlocks::integer FROM pg_stat_database WHERE datname = current_database()',
    );
    return row!.deadlocks;
  };

  it('ends in no fault, no deadlock and no broken invariant', async () => {
    const faults: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await scene.restart(beginning());
      await scene.perform({ do: 'run', to: 0 }, beginning());
      const todo: Command[] = fc.sample(commands, { numRuns: 8, seed: SEED + round }).flat();
      let running: Promise<unknown> = Promise.resolve();
      const perform = (command: Command): Promise<string> => {
        if (command.do !== 'run') return scene.perform(command, beginning());
        // One run at a time is a rule of its own; everything else goes on meanwhile.
        const next = running.then(() => scene.perform(command, beginning()));
        running = next.catch(() => undefined);
        return next;
      };
      const hand = async (): Promise<void> => {
        for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
          const answer = await perform(next).catch((error: unknown) => String(error));
          if (!ANSWERED.test(answer)) faults.push(`${JSON.stringify(next)}: ${answer}`);
        }
      };
      await Promise.all(Array.from({ length: HANDS }, hand));
      expect(await brokenInvariants(scene.test.region)).toEqual([]);
      expect(await scene.keepsClocks()).toBe(true);
    }
    expect({ faults, deadlocks: await deadlocks() }).toEqual({ faults: [], deadlocks: 0 });
  }, 300_000);
});
