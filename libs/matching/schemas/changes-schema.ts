import { MAX_COUNT, MAX_WAIT } from '../problem/fields.js';
import { CHANGES_FORMAT, MOST_CHANGES } from '../what-if/changes.js';
import { flag, id, list, only, oneOf, orNull, text, whole, type Schema } from './shape.js';

const weight = (description: string): Schema => whole(description, 0, 1_000_000_000);

const week: Schema = {
  anyOf: [
    whole('weeks from the problem’s first week', 0, 51),
    { type: 'string', pattern: '^\\d{4}-W\\d{2}$', description: 'an ISO week such as 2026-W49' },
  ],
  description: 'a week of the horizon',
};

/** Exactly one of by and to, so that nobody has to guess which of them counts. */
const cell = { programme: id('id of the programme'), week };
const slots: Schema = {
  description: 'Free intakes of a programme in a week.',
  oneOf: [
    only('More or fewer.', { ...cell, by: whole('so many more, or fewer', -MAX_COUNT, MAX_COUNT) }),
    only('So many.', { ...cell, to: whole('so many in all') }),
  ],
};

const ceiling = only('A volume ceiling.', {
  insurer: text('code of the insurer'),
  provider: id('id of the provider'),
  to: orNull(whole('most clients; null = no ceiling')),
});

const share: Schema = {
  type: 'number',
  minimum: 0,
  maximum: 1,
  description: 'at most four decimals',
};
const limit: Schema = {
  description: 'A limit of a provider.',
  oneOf: [
    only('A count.', {
      provider: id('id of the provider'),
      limit: oneOf(['maxOut', 'maxNetIn'], 'which'),
      to: orNull(whole('null = no limit')),
    }),
    only('A share.', {
      provider: id('id of the provider'),
      limit: oneOf(['minHighShare'], 'which'),
      to: orNull(share),
    }),
  ],
};

const programme = only(
  'What else a programme does.',
  { programme: id('id of the programme') },
  {
    intakeStop: flag('takes nobody, whatever its slots'),
    treatmentWait: whole('weeks from the intake to treatment', 0, MAX_WAIT),
  },
);

const policy = only(
  'What is left out stays as it is.',
  {},
  {
    weights: only(
      'Weights of the levels of the objective.',
      {},
      {
        breach: weight('per severity-weighted week of breach avoided'),
        weeks: weight('per week sooner in treatment'),
        travel: weight('per minute of travel'),
        waited: weight('per week that an entry has waited beyond the norm already'),
      },
    ),
    minGainWeeks: whole('a proposal brings treatment at least so many weeks forward', 0, MAX_WAIT),
    longWaitingFloor: whole('percent of the share of the long-waiting in the list; 0 = no floor', 0, 100),
  },
);

export const changesSchema: Schema = only(
  'What to change in a problem. Every list may be left out; nothing is changed twice.',
  { format: { const: CHANGES_FORMAT, description: 'format and version' } },
  {
    slots: { ...list(slots, 'free intakes'), maxItems: MOST_CHANGES },
    ceilings: { ...list(ceiling, 'volume ceilings'), maxItems: MOST_CHANGES },
    limits: { ...list(limit, 'limits of providers'), maxItems: MOST_CHANGES },
    programmes: { ...list(programme, 'intake stops and treatment waits'), maxItems: MOST_CHANGES },
    policy,
  },
);
