import fc from 'fast-check';
import { type DeedName, DEEDS, PEOPLE } from './model-people.js';
import { CLIENTS, type Command, type Deed, type HandOverStep, type Week } from './model-world.js';

export const people = (...names: string[]): number[] =>
  PEOPLE.flatMap(({ user }, i) => (names.includes(user) ? [i] : []));
const anybody = fc.nat(PEOPLE.length - 1);
/** Mostly somebody who can do it, so that sequences get far; often enough somebody who cannot. */
const mostly = (...names: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...people(...names)) }, { weight: 1, arbitrary: anybody });
const which = fc.oneof(
  { weight: 4, arbitrary: fc.nat(CLIENTS - 1) },
  { weight: 2, arbitrary: fc.nat(3 * CLIENTS) },
);
const programme = fc.constantFrom(0 as const, 1 as const);
const week = fc.constantFrom<Week>(0, 1, 2);
const step = fc.constantFrom<HandOverStep>('consent', 'referral-letter', 'warm-hand-over');

const by = (
  what: DeedName,
  names: readonly string[],
  more: { readonly [K in keyof Deed]?: fc.Arbitrary<Deed[K]> } = {},
): fc.Arbitrary<Command> =>
  fc.record({ do: fc.constant(what), of: which, who: mostly(...names), ...more }) as fc.Arbitrary<Command>;
const SENDERS = ['anna', 'eva', 'both'];
const RECEIVERS = ['bram', 'finn', 'both', 'carla'];
const REFUSALS = ['clinically-unsuitable', 'client-already-helped', 'insufficient-information'];

/** Everything that can be done, by whom it is mostly done, and how often. */
const WEIGHED: readonly (readonly [weight: number, command: fc.Arbitrary<Command>])[] = [
  [4, fc.record({ do: fc.constant('run' as const), to: programme })],
  [12, by('approve', SENDERS)],
  [12, by('approve', RECEIVERS)],
  [3, by('refuse', ['anna', 'bram', 'carla'], { reason: fc.constantFrom(...REFUSALS) })],
  [4, by('replace', [...SENDERS, 'bram'], { programme, week })],
  [2, by('look', [...SENDERS, ...RECEIVERS])],
  [2, by('take-on', [...SENDERS, ...RECEIVERS])],
  [
    2,
    by('be-away', ['anna', 'bram', 'eva'], {
      delegate: fc.constantFrom('eva', 'finn', 'anna', 'carla', 'nurse', null),
    }),
  ],
  [1, by('come-back', ['anna', 'bram', 'eva'])],
  [10, by('offer', ['anna'], { weeks: fc.uniqueArray(week, { maxLength: 2 }) })],
  [8, by('accept', ['anna'], { week: fc.option(week) })],
  [3, by('decline', ['eva'], { reason: fc.constantFrom('too-far', 'no-longer-needed') })],
  [3, by('check', ['anna', 'bram'], { step })],
  [1, by('uncheck', ['anna', 'bram'], { step })],
  [5, by('hold-intake', ['bram', 'carla'])],
  [5, by('start', ['finn', 'carla'])],
  [3, by('return', ['anna', 'bram'])],
  [4, by('submit', ['anna', 'steward', 'chris'])],
  [1, by('take-back', ['eva', 'steward'])],
  [4, by('put-on-agenda', ['chris'])],
  [4, by('decide-at-table', ['chris'], { programme, week })],
  [2, fc.constant({ do: 'intake-weeks-come' })],
  [1, fc.constant({ do: 'month-passes' })],
  [
    2,
    fc.record({
      do: fc.constant('list' as const),
      without: fc.integer({ min: -1, max: CLIENTS - 1 }),
      aggressive: fc.integer({ min: -1, max: CLIENTS - 1 }),
    }),
  ],
  [2, fc.record({ do: fc.constant('places' as const), programme, week, offered: fc.nat(4) })],
  [1, fc.record({ do: fc.constant('stop' as const), programme, on: fc.boolean() })],
];
const command = fc.oneof(...WEIGHED.map(([weight, arbitrary]) => ({ weight, arbitrary })));

export const as = (name: string, what: DeedName, of: number, more: Partial<Deed> = {}): Deed => ({
  do: what,
  of,
  who: people(name)[0]!,
  ...more,
});
/** What can come of an offer of proposal `of` in weeks 0 and 1, to programme 0. */
const ENDS: readonly ((of: number) => Command[])[] = [
  (of) => [
    as('anna', 'accept', of, { week: 1 }),
    as('anna', 'check', of, { step: 'consent' }),
    as('bram', 'check', of, { step: 'warm-hand-over' }),
    as('bram', 'hold-intake', of),
    { do: 'intake-weeks-come' },
    as('bram', 'start', of),
    as('bram', 'hold-intake', of),
    as('bram', 'start', of),
  ],
  (of) => [as('anna', 'accept', of, { week: 0 }), as('bram', 'return', of), as('bram', 'return', of)],
  (of) => [as('anna', 'decline', of, { reason: 'too-far' })],
  () => [{ do: 'month-passes' }],
  (of) => [{ do: 'list', without: of, aggressive: -1 }, as('anna', 'accept', of, { week: 0 })],
];
const approved = (of: number): Command[] => [as('anna', 'approve', of), as('bram', 'approve', of)];
const offered = (of: number): Command[] => [
  ...approved(of),
  as('anna', 'offer', of, { weeks: [of % 2 === 0 ? 1 : 0] }),
];
/** One client from proposal to an end, broken off somewhere: chance alone seldom gets as far as a treatment. */
const journey: fc.Arbitrary<Command[]> = fc
  .record({
    of: fc.nat(CLIENTS - 1),
    steps: fc.integer({ min: 2, max: 12 }),
    end: fc.constantFrom(...ENDS),
  })
  .map(({ of, steps, end }) => [...offered(of), ...end(of)].slice(0, steps));
/** One client by way of the table: nobody who is proposed comes there, so this one is refused before. */
const tabled: fc.Arbitrary<Command[]> = fc
  .record({ of: fc.nat(CLIENTS - 1), week, steps: fc.integer({ min: 2, max: 8 }) })
  .map(({ of, week, steps }) =>
    [
      as('bram', 'refuse', of, { reason: 'clinically-unsuitable' }),
      as('eva', 'submit', of),
      as('chris', 'put-on-agenda', 0),
      as('chris', 'decide-at-table', 0, { programme: 1, week }),
      as('chris', 'approve', CLIENTS, { who: people('chris')[1]! }),
      as('anna', 'approve', CLIENTS),
      as('carla', 'approve', CLIENTS),
    ].slice(0, steps),
  );

export const commands: fc.Arbitrary<Command[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: command.map((one) => [one]) },
      { weight: 4, arbitrary: journey },
      { weight: 1, arbitrary: tabled },
    ),
    { minLength: 6, maxLength: 24, size: 'max' },
  )
  .map((parts) => parts.flat());

/** What chance may leave out of a short run, so that it is never left out. */
export const SELDOM: readonly (readonly Command[])[] = [
  [...offered(0), as('anna', 'accept', 0), as('anna', 'hold-intake', 0), ...ENDS[0]!(0)],
  [...offered(0), ...ENDS[1]!(0), ...approved(1), as('eva', 'offer', 1), ...ENDS[2]!(1)],
  [...offered(0), ...approved(2), as('bram', 'offer', 2), as('eva', 'approve', 4), ...ENDS[3]!(0)],
  [...offered(0), ...ENDS[4]!(0)],
  [
    ...PEOPLE.flatMap(({ role }, who) =>
      PEOPLE.findIndex((one) => one.role === role) < who
        ? []
        : DEEDS.map((what): Command => ({
            do: what,
            of: 20,
            who,
            reason: what === 'refuse' ? 'insufficient-information' : 'too-far',
            step: 'consent',
            week: 0,
            programme: 0,
          })),
    ),
  ],
  [
    as('bram', 'replace', 0, { programme: 1, week: 0 }),
    as('nurse', 'replace', 0, { programme: 1, week: 0 }),
    as('anna', 'replace', 0, { programme: 0, week: 0 }),
    as('anna', 'replace', 0, { programme: 1, week: 2 }),
    as('bram', 'approve', 0),
    as('anna', 'replace', 0, { programme: 1, week: 0 }),
    as('bram', 'approve', 0),
    as('eva', 'replace', 0, { programme: 1, week: 0 }),
    as('anna', 'approve', CLIENTS),
    as('anna', 'replace', CLIENTS, { programme: 0, week: 0 }),
    { do: 'run', to: 0 },
    as('eva', 'approve', CLIENTS),
    as('eva', 'replace', CLIENTS, { programme: 0, week: 0 }),
    as('carla', 'approve', CLIENTS),
    as('eva', 'replace', 1, { programme: 1, week: 1 }),
    as('both', 'replace', CLIENTS + 1, { programme: 0, week: 2 }),
  ],
  [
    as('nurse', 'approve', 0),
    as('anna', 'take-on', 0),
    as('anna', 'be-away', 0, { delegate: 'both' }),
    ...people('both').map((who): Command => ({ do: 'approve', of: 0, who })),
    as('bram', 'approve', 0),
    { do: 'places', programme: 0, week: 0, offered: 0 },
    as('anna', 'offer', 0, { weeks: [1] }),
    as('anna', 'offer', 0),
    as('anna', 'refuse', 1, { reason: 'client-already-helped' }),
    as('bram', 'approve', 1),
    { do: 'list', without: -1, aggressive: 2 },
    as('anna', 'approve', 2),
    as('anna', 'refuse', 3, { reason: 'insufficient-information' }),
    as('anna', 'submit', 3),
    as('chris', 'decide-at-table', 0, { programme: 1, week: 0 }),
    as('chris', 'put-on-agenda', 0),
    as('chris', 'put-on-agenda', 0),
    as('chris', 'decide-at-table', 0, { programme: 1, week: 2 }),
    as('chris', 'decide-at-table', 0, { programme: 1, week: 0 }),
    as('chris', 'approve', 5, { who: people('chris')[1]! }),
    as('eva', 'take-back', 0),
    as('carla', 'approve', 5),
    { do: 'stop', programme: 1, on: true },
    { do: 'run', to: 1 },
  ],
];
