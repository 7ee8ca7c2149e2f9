import { CLIENT_WISHES } from '../../kernel/index.js';
import { WAIT_SOURCES } from '../../registry/index.js';
import { CONSTRAINTS } from '../constraints/constraints.js';
import { MAX_WAIT } from '../problem/fields.js';
import { PROBLEM_FORMAT } from '../problem/problem.js';
import { anyWhole, flag, id, list, object, oneOf, orNull, row, text, whole, type Schema } from './shape.js';

const wait = (description: string): Schema => whole(description, 0, MAX_WAIT);
const codes = (description: string): Schema => list(text('a code'), description);
const ages = (description: string): Schema => row(2, whole('years'), description);
const weight = (description: string): Schema => whole(description, 0, 1_000_000_000);

const norm = (description: string): Schema =>
  object(description, {
    intake: wait('from registration to the intake'),
    treatment: wait('from the intake to treatment'),
    total: wait('from registration to treatment'),
  });

const policy = object(
  'A version of the policy.',
  {
    norm: norm('Maximum waits in weeks (Treeknorm).'),
    severityWeight: object('How much a week beyond the norm counts, per severity.', {
      '1': whole('light', 0, 1_000_000),
      '2': whole('moderate', 0, 1_000_000),
      '3': whole('severe', 0, 1_000_000),
    }),
    minGainWeeks: wait('a proposal brings treatment at least so many weeks forward'),
    weights: object(
      'Weights of the levels of the objective.',
      {
        breach: weight('per severity-weighted week of breach avoided'),
        weeks: weight('per week sooner in treatment'),
        travel: weight('per minute of travel'),
      },
      { waited: weight('per week that an entry has waited beyond the norm already; absent = 0') },
    ),
    seed: anyWhole('breaks ties between clients who waited equally long, by SHA-256 of seed|entry id'),
  },
  {
    norms: {
      type: 'object',
      description:
        'Norms of legal titles that have one of their own, or none (null); any other title has `norm`',
      additionalProperties: orNull(norm('Maximum waits of this title')),
    },
    familiarMinutes: whole(
      'minutes that the way to a provider among `former` counts less; absent = 0',
      0,
      60,
    ),
    acceptance: object('Learned: of a hundred proposals so many are approved and accepted; absent = all.', {
      region: whole('percent, for what is not listed', 1, 100),
      cells: list(
        object('A programme and a kind of demand.', {
          programme: text('id of the programme; an unknown one is ignored'),
          diagnosis: text('main diagnosis group'),
          severity: oneOf([1, 2, 3], 'severity'),
          percent: whole('percent', 1, 100),
        }),
        'each once',
      ),
    }),
    softExclusionMinutes: whole(
      'minutes that each flag among `excludesSoft` counts for; absent = 0, no price',
      0,
      1000,
    ),
    longWaitingFloor: whole(
      'percent of the share of the long-waiting in the list that they have among those placed at least; absent = 0, no floor',
      0,
      100,
    ),
  },
);

/** What constraints say of a provider or programme. */
const limits = (of: 'provider' | 'programme', optional: boolean): Record<string, Schema> =>
  Object.fromEntries(
    CONSTRAINTS.flatMap(({ name, [of]: field }) =>
      field && (field.optional ?? false) === optional ? [[name, field.schema]] : [],
    ),
  );

const provider = object(
  'An organisation.',
  {
    id: id('unique among providers'),
    ...limits('provider', false),
  },
  limits('provider', true),
);

const programme = object(
  'What an organisation offers in one place.',
  {
    id: id('unique among programmes'),
    provider: id('id of its provider'),
    area: id('one of travel.areas'),
    online: flag('online care waives travel, and only travel'),
    diagnoses: codes('diagnosis groups it takes'),
    settings: codes('settings it offers'),
    ages: ages('youngest and oldest age it takes, both inclusive'),
    languages: codes('languages it is given in'),
    severities: list(oneOf([1, 2, 3], 'severity'), 'severities it is meant for'),
    insurers: orNull(codes('insurers with a contract; null = takes every client')),
    excludes: codes('flags that are a ground for exclusion'),
    intakeStop: flag('takes nobody, whatever its slots'),
    treatmentWait: orNull(wait('weeks from the intake to treatment; null = not known')),
    ...limits('programme', false),
  },
  {
    titles: orNull(codes('legal titles under which it treats; null or absent = restricted by none')),
    circuits: orNull(codes('circuits it takes; null or absent = restricted by none')),
    imputedTreatmentWait: orNull(
      wait('stands in for a treatmentWait that is null; without it the norm of the treatment does'),
    ),
    levels: orNull(codes('levels of care it gives; null or absent = not said')),
    intensities: orNull(codes('how close its care is; null = not said; absent: settings decide')),
    forms: orNull(codes('forms of its care; null or absent = not said')),
    excludesSoft: orNull(
      codes('flags that are a ground for exclusion which may be deviated from; absent or null = none'),
    ),
    takesAll: flag('takes every diagnosis group, and clients without a diagnosis; absent = false'),
    takesUndiagnosed: flag('takes clients without a diagnosis; absent = false'),
    interpreted: orNull(codes('languages in which it is given with an interpreter; absent = none')),
    femaleClinician: orNull(flag('whether a female clinician can be had; absent or null = not known')),
    group: flag('treatment is in a group; absent = where minStart asks for anybody'),
    ...limits('programme', true),
  },
);

const entry = object(
  'One place on a waiting list.',
  {
    id: id('unique among entries'),
    provider: id('id of the provider where it waits'),
    area: id('one of travel.areas'),
    diagnosis: text('main diagnosis group'),
    settings: codes('settings that would do; one in common suffices'),
    age: ages('age band in years, both ends inclusive'),
    language: text('language of treatment'),
    severity: oneOf([1, 2, 3], '1 light, 2 moderate, 3 severe'),
    insurer: orNull(text('code of the insurer; null fits only programmes that take every client')),
    maxTravel: orNull(whole('minutes; null = no limit')),
    flags: codes('what may be a ground for exclusion'),
    waited: wait('weeks waited since registration, or since the intake where intakeWait is given'),
    remaining: orNull(
      wait(
        'weeks still expected here, to the intake, or to treatment where intakeWait is given; null = not known',
      ),
    ),
    treatmentWait: orNull(
      wait('weeks from the intake to treatment here; 0 where intakeWait is given; null = not known'),
    ),
    barred: list(
      text('id'),
      'programmes or providers that declined or were refused; unknown ids are ignored',
    ),
  },
  {
    title: orNull(
      text(
        'legal title; null or absent = not known, which fits where jeugdwet and zvw both do or no title is asked',
      ),
    ),
    circuit: orNull(text('circuit; null or absent = any but forensic')),
    danger: flag('in danger now: for the crisis service and never placed; absent = false'),
    wish: oneOf(
      CLIENT_WISHES.map(({ code }) => code),
      'what the client says; stay = no placement at all; absent = not asked',
    ),
    conditions: orNull(codes('what the client asks of a place; absent = nothing')),
    notBefore: orNull(
      wait('the first week in which the client can come, from firstWeek; absent or null = any'),
    ),
    former: codes('ids of providers that treated the client before; absent = none known'),
    intakeWait: orNull(wait('weeks the intake took, of a client who has had it; null or absent otherwise')),
    waitEstimate: orNull(
      object('How remaining is known; absent: as it stands there, or, where that is null, not at all.', {
        source: oneOf(
          WAIT_SOURCES,
          'a date that was agreed, the place in the list, the list’s history, what it announces, or the region’s history',
        ),
        interval: row(2, wait('weeks'), '10th and 90th percentile of the weeks to go'),
      }),
    ),
    imputed: orNull(
      object(
        'Figures of the region that stand in for a remaining or a treatmentWait that is null. Where there is none either, the total norm stands in for remaining (after the intake the norm of the treatment), and the norm of the treatment for treatmentWait.',
        {
          remaining: orNull(wait('weeks still to go')),
          treatmentWait: orNull(wait('weeks from the intake to treatment')),
        },
      ),
    ),
    levels: orNull(codes('levels of care that would do; null or absent = any')),
    intensities: orNull(
      codes('how close care would do; null = any; absent, here or at the programme: settings decide'),
    ),
    forms: orNull(codes('forms of care that would do; null or absent = any')),
    diagnosisCodes: orNull(
      codes('codes of which a programme must list one; null or absent = the diagnosis itself'),
    ),
    undiagnosed: flag('has no diagnosis yet, whatever diagnosis says; absent = false'),
    pinned: orNull(
      object('A placement that stays where it is; null or absent otherwise.', {
        programme: id('id of the programme'),
        week: whole('weeks from firstWeek', 0, 51),
      }),
    ),
  },
);

export const problemSchema: Schema = object(
  'A frozen snapshot of a region and a version of its policy. Ids are compared by code units; codes are opaque.',
  {
    format: { const: PROBLEM_FORMAT, description: 'format and version' },
    firstWeek: {
      type: 'string',
      pattern: '^\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])$',
      description: 'ISO week of week 0',
    },
    weeks: whole('length of the horizon', 1, 52),
    policy,
    providers: list(provider, 'all organisations'),
    programmes: list(programme, 'all programmes'),
    ...Object.fromEntries(CONSTRAINTS.flatMap(({ list: rows }) => (rows ? [[rows.name, rows.schema]] : []))),
    travel: object('Minutes between areas.', {
      areas: list(id('area'), 'unique'),
      minutes: list(
        list(orNull(whole('minutes; null = unreachable')), 'to each area, the programme’s'),
        'from each area, the client’s; may be asymmetric',
      ),
    }),
    entries: list(entry, 'everybody who waits'),
  },
  {
    leadWeeks: wait(
      'weeks from the first on in which nothing new is proposed, for there is no time left to decide; absent = 0',
    ),
  },
);
