import fc from 'fast-check';
import { verifyAudit } from '../../src/platform/audit/verify.js';
import { Sealer } from '../../src/platform/audit/sealer.js';
import { Database } from '../../src/platform/database/database.js';
import { brokenInvariants } from '../support/attack/invariants.js';
import { beginning, CLIENTS, type Command, PEOPLE, step, type World } from '../support/attack/model.js';
import { ModelScene } from '../support/attack/model-scene.js';
import { REGION } from '../support/review/region.js';

/** How many sequences, and which; more of them, and others each time, with `npm run attack -- sequences`. */
const RUNS = Number(process.env['ATTACK_SEQUENCES'] ?? 20);
const SEED = Number(process.env['ATTACK_SEED'] ?? 20_261_122);

const people = (...names: string[]): number[] =>
  PEOPLE.flatMap(({ user }, i) => (names.includes(user) ? [i] : []));
const anybody = fc.nat(PEOPLE.length - 1);
/** Mostly somebody who can do it, so that sequences get far; often enough somebody who cannot. */
const mostly = (...names: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...people(...names)) }, { weight: 1, arbitrary: anybody });
const which = fc.oneof(
  { weight: 4, arbitrary: fc.nat(CLIENTS - 1) },
  { weight: 1, arbitrary: fc.nat(3 * CLIENTS) },
);
const by = <Do extends Extract<Command, { who: number }>['do']>(what: Do, ...names: string[]) =>
  fc.record({ do: fc.constant(what), of: which, who: mostly(...names) }) as fc.Arbitrary<Command>;
const simply = (command: Command) => fc.constant(command);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: simply({ do: 'run' }) },
  { weight: 14, arbitrary: by('approve', 'anna', 'eva', 'both') },
  { weight: 14, arbitrary: by('approve', 'bram', 'finn', 'both') },
  { weight: 3, arbitrary: by('refuse', 'anna', 'bram') },
  { weight: 10, arbitrary: by('offer', 'anna') },
  { weight: 8, arbitrary: by('accept', 'anna') },
  { weight: 3, arbitrary: by('decline', 'eva') },
  { weight: 5, arbitrary: by('hold-intake', 'bram') },
  { weight: 5, arbitrary: by('start', 'finn') },
  { weight: 3, arbitrary: by('return', 'anna', 'bram') },
  { weight: 2, arbitrary: simply({ do: 'intake-weeks-come' }) },
  { weight: 1, arbitrary: simply({ do: 'month-passes' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('list' as const),
      without: fc.integer({ min: -1, max: CLIENTS - 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('places' as const),
      week: fc.constantFrom(0 as const, 1 as const),
      offered: fc.nat(4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), on: fc.boolean() }) },
);

type Personal = Extract<Command, { who: number }>['do'];
const as = (name: string, what: Personal, of: number): Command => ({ do: what, of, who: people(name)[0]! });
/** What can come of an offer. */
const ENDS: Readonly<Record<string, (of: number) => Command[]>> = {
  treated: (of) => [
    as('anna', 'accept', of),
    as('bram', 'hold-intake', of),
    { do: 'intake-weeks-come' },
    as('bram', 'start', of),
    as('anna', 'hold-intake', of),
    as('bram', 'hold-intake', of),
    as('bram', 'start', of),
  ],
  'come back': (of) => [as('anna', 'accept', of), as('bram', 'return', of), as('bram', 'return', of)],
  declined: (of) => [as('anna', 'decline', of)],
  silent: () => [{ do: 'month-passes' }],
  'left the list': (of) => [{ do: 'list', without: of }, as('anna', 'accept', of)],
};
/** One client from proposal to an end, broken off somewhere: chance alone seldom gets as far as a treatment. */
const journey: fc.Arbitrary<Command[]> = fc
  .record({
    of: fc.nat(CLIENTS - 1),
    steps: fc.integer({ min: 2, max: 12 }),
    end: fc.constantFrom(...Object.values(ENDS)),
  })
  .map(({ of, steps, end }) =>
    [as('anna', 'approve', of), as('bram', 'approve', of), as('anna', 'offer', of), ...end(of)].slice(
      0,
      steps,
    ),
  );
const commands: fc.Arbitrary<Command[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: command.map((one) => [one]) }, { weight: 2, arbitrary: journey }), {
    minLength: 6,
    maxLength: 24,
    size: 'max',
  })
  .map((parts) => parts.flat());

/** What chance may leave out of a short run, so that it is never left out. */
const SELDOM: Command[] = [
  as('nurse', 'approve', 0),
  as('steward', 'approve', 0),
  { do: 'approve', of: 0, who: people('both')[0]! },
  { do: 'approve', of: 0, who: people('both')[1]! },
  as('bram', 'approve', 0),
  { do: 'places', week: 0, offered: 0 },
  as('anna', 'refuse', 1),
  as('bram', 'approve', 1),
];

/** Any order of any commands by anybody: the service does what the model says, and no state it gets to breaks an invariant. */
describe('sequences of commands', () => {
  let scene: ModelScene;
  beforeAll(async () => {
    scene = await ModelScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const reached = new Set<string>();
  const note = (world: World, answer: string): void => {
    reached.add(answer);
    for (const { state, hold, offer, transfer } of world.proposals)
      for (const one of [state, `hold ${hold}`, `offer ${offer}`, `transfer ${transfer}`]) reached.add(one);
  };

  it('lead to the states of the model, and to none that breaks an invariant', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const world = beginning();
        await scene.restart(world);
        for (const one of [{ do: 'run' } as const, ...sequence]) {
          const before = structuredClone(world);
          const expected = step(world, one);
          expect({ one, answer: await scene.perform(one, before) }).toEqual({ one, answer: expected });
          const { clients, proposals, offered } = await scene.world();
          expect({ one, clients, proposals, offered }).toEqual({
            one,
            clients: world.clients.map(({ state }) => state),
            proposals: world.proposals,
            offered: world.offered,
          });
          expect(await brokenInvariants(scene.test.region)).toEqual([]);
          expect(await scene.keepsClocks()).toBe(true);
          note(world, expected);
        }
      }),
      { numRuns: RUNS, seed: SEED, includeErrorInReport: true, examples: [[SELDOM]] },
    );
  }, 600_000);

  it('got everywhere, so that this says something', () => {
    const everything = [
      ...[
        'proposed',
        'approved-by-sending',
        'approved-by-receiving',
        'approved',
        'concluded',
        'refused',
        'withdrawn',
        'expired',
      ],
      ...[
        'hold held',
        'hold released',
        'hold used',
        'offer offered',
        'offer accepted',
        'offer declined',
        'offer expired',
      ],
      ...['transfer planned', 'transfer intake-held', 'transfer started', 'transfer returned'],
      ...[
        'slot-gone',
        'not-eligible-any-more',
        'same-person',
        'decided-already',
        'proposal-closed',
        'not-qualified',
        'not-allowed',
        'not-found',
      ],
      ...[
        'not-your-client',
        'entry-not-waiting',
        'slots-held',
        'intake-not-yet',
        'intake-not-held',
        'not-under-way',
        'not-your-treatment',
      ],
    ];
    expect(everything.filter((one) => !reached.has(one))).toEqual([]);
  });

  it('left an audit trail that fits', async () => {
    await scene.test.app.get(Sealer, { strict: false }).seal();
    const { faults, sealedEvents } = await verifyAudit(
      scene.test.app.get(Database, { strict: false }),
      REGION,
    );
    expect(faults).toEqual([]);
    expect(sealedEvents).toBeGreaterThan(0);
  });
});
