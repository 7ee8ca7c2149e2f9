import { type KeyPart } from '../constraints/constraint.js';
import { LINEAR } from '../constraints/constraints.js';
import { PRICES_ABSENT, SOLUTION_FORMAT, UNMATCHED_REASONS } from '../solution/solution.js';
import { PRICED_PROVIDER_LIMITS } from '../solution/read-solution.js';
import {
  anyWhole,
  decimal,
  id,
  list,
  object,
  oneOf,
  orNull,
  row,
  text,
  whole,
  type Schema,
} from './shape.js';

const week = whole('weeks from the problem’s first week', 0, 51);
const price = whole('a dual price, in units of value', 0, Number.MAX_SAFE_INTEGER);
const cell = { programme: id('id of the programme'), week };
const pair = object('A pair.', { entry: id('id of the entry'), programme: id('id of the programme') });

const keyPart: Readonly<Record<KeyPart, Schema>> = {
  ...cell,
  insurer: text('code of the insurer'),
  provider: id('id of the provider'),
  sender: id('id of the sending provider'),
};
const key = (of: readonly KeyPart[]): Record<string, Schema> =>
  Object.fromEntries(of.map((part) => [part, keyPart[part]]));

/** A list of prices for each constraint on sums; those that are younger than the format may be absent. */
const duals = (optional: boolean): Record<string, Schema> =>
  Object.fromEntries(
    LINEAR.filter(({ linear }) => (linear.certificate.optional ?? false) === optional).map(
      ({
        linear: {
          certificate: { list: name, description },
          of,
        },
      }) => [name, list(object('A price.', { ...key(of), price }), description)],
    ),
  );

const certificate: Schema = {
  description: 'Enough to recompute the bound without the solver.',
  oneOf: [
    object(
      'Prices: by weak duality no plan is worth more.',
      { kind: { const: 'dual' }, ...duals(false) },
      duals(true),
    ),
    object('A proof by branching: the bound is the largest of the leaves’.', {
      kind: { const: 'branches' },
      leaves: list(
        object(
          'One case, with its prices.',
          {
            closed: list(object('A group week.', cell), 'group weeks without anybody'),
            open: list(
              object('A group week.', { ...cell, price }),
              'group weeks with at least their minimum',
            ),
            ...duals(false),
          },
          {
            ...duals(true),
            forced: list(pair, 'entries that go to a programme'),
            forbidden: list(pair, 'entries that do not'),
          },
        ),
        'together they cover every case',
      ),
    }),
  ],
};

const between = (description: string): Schema =>
  object(description, { low: anyWhole('lower end'), high: anyWhole('upper end') });
const levels = (description: string): Schema =>
  object(
    description,
    {
      breach: anyWhole('severity-weighted weeks of breach avoided'),
      weeks: anyWhole('weeks sooner in treatment'),
      travel: anyWhole('minus minutes of travel'),
    },
    {
      waited: anyWhole('weeks waited beyond the norm already; absent where they have no weight'),
      doubt: anyWhole(
        'value not counted on, since proposals come to nothing at times; absent where nothing was learned',
      ),
    },
  );
const interval = {
  low: anyWhole('lower end of gain and loss'),
  high: anyWhole('upper end of gain and loss'),
  certainty: oneOf(['exact', 'proved'], 'exact: gain and loss are points; proved: they lie within'),
  gain: between('where the gain of one more lies for certain, in units of value'),
  loss: orNull(
    between('where the loss of one fewer lies for certain; null where no plan does with one fewer'),
  ),
  more: levels('what the plan found with one more has over this one'),
  fewer: orNull(levels('what this plan has over the one found with one fewer; null where loss is')),
};

const changePart = {
  by: whole('by how much'),
  programme: id('id of the programme'),
  week,
  provider: id('id of the provider'),
  insurer: text('code of the insurer'),
  treatmentWeeks: whole('weeks from intake to treatment, of a programme that nobody offers yet'),
};

const unmatched = object('An entry without a proposal.', {
  entry: id('id of the entry'),
  reason: oneOf(UNMATCHED_REASONS, 'why'),
  binding: orNull(text('the constraint that binds, e.g. slots:J1:3; null where a rule decides')),
  nearest: orNull(
    object(
      'The smallest change found that would give a proposal, if everybody else stayed.',
      { change: text('what would have to change') },
      {
        ...changePart,
        and: list(
          object('A further change.', { change: text('what would have to change as well') }, changePart),
          'further changes that have to come with it: no single one would do',
        ),
      },
    ),
  ),
});

const exact = object(
  'What an exact solver found where the certificate leaves a gap; its word, and no proof.',
  {
    solver: oneOf(['highs'], 'which'),
    status: oneOf(['optimal', 'limit'], 'it says that no plan is worth more, or its nodes were spent'),
    value: orNull(anyWhole('of its plan; null = none')),
  },
);

const work = object(
  'What the run cost; may differ between runs.',
  {
    iterations: whole('steps', 0, Number.MAX_SAFE_INTEGER),
    seconds: decimal('wall clock'),
    peakMB: decimal('most memory'),
    solver: text('which solver'),
    stopped: oneOf(['proved', 'budget', 'clock', 'cancelled'], 'why the search ended'),
  },
  { exact },
);

const common = {
  format: { const: SOLUTION_FORMAT, description: 'format and version' },
  problem: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the problem file’s bytes' },
  work,
};

const solved = object('A plan.', {
  ...common,
  status: oneOf(['optimal', 'feasible'], 'optimal if and only if bound = value'),
  value: anyWhole('weights · levels'),
  levels: levels('Sums over the assignments.'),
  bound: anyWhole('no plan is worth more'),
  gap: decimal('(bound − value) / |bound|'),
  assignments: list(object('A proposal.', { entry: id('id of the entry'), ...cell }), 'sorted by entry'),
  prices: object(
    'What one more and one fewer of the dearest scarce things are worth, as proved intervals.',
    {
      slots: list(object('A slot.', { ...cell, ...interval }), 'per programme and week'),
      ceilings: list(
        object('A ceiling.', { insurer: text('code'), provider: id('id'), ...interval }),
        'per insurer and provider, the lowest ceiling of the pair',
      ),
      providers: list(
        object('A limit.', {
          provider: id('id'),
          limit: oneOf(PRICED_PROVIDER_LIMITS, 'which'),
          ...interval,
        }),
        'per provider',
      ),
    },
    {
      binding: whole('how many things have a price in the certificate'),
      absent: oneOf([...PRICES_ABSENT, null], 'why there are none; null where there are'),
    },
  ),
  unmatched: list(unmatched, 'every entry without a proposal, sorted by entry'),
  certificate,
});

const nothing: Schema = { type: 'null' };
const infeasible = object('No plan keeps every rule.', {
  ...common,
  status: { const: 'infeasible' },
  reason: { type: 'string', minLength: 1, description: 'which pins break what' },
  value: nothing,
  bound: nothing,
  gap: nothing,
  assignments: row(0, {}, 'none'),
});

export const solutionSchema: Schema = {
  description: 'The answer to a problem. Read status first.',
  oneOf: [solved, infeasible],
};
