import { type number as dutch } from '../../nl/policy/numbers.js';
import { type Translation } from '../../translation.js';

export const number: Translation<typeof dutch> = {
  matching_norm_intake: {
    label: 'Norm to the intake',
    what: 'From registration to the intake (Treeknorm: 4).',
  },
  matching_norm_treatment: {
    label: 'Norm to treatment',
    what: 'From the intake to the start of treatment (Treeknorm: 10).',
  },
  matching_norm_total: { label: 'Norm in all', what: 'From registration to treatment (Treeknorm: 14).' },
  matching_severityWeight_1: {
    label: 'Weight of severity 1',
    what: 'How much waiting counts for the lightest group.',
  },
  matching_severityWeight_2: {
    label: 'Weight of severity 2',
    what: 'How much waiting counts for the middle group.',
  },
  matching_severityWeight_3: {
    label: 'Weight of severity 3',
    what: 'How much waiting counts for the most severe group.',
  },
  matching_minGainWeeks: {
    label: 'Smallest gain',
    what: 'Nobody is proposed who would be helped less much sooner.',
  },
  matching_weights_breach: {
    label: 'Weight of a week beyond the norm',
    what: 'How much each week beyond the norm counts.',
  },
  matching_weights_weeks: {
    label: 'Weight of a week of waiting',
    what: 'How much each week sooner counts.',
  },
  matching_weights_travel: {
    label: 'Weight of a minute of travel',
    what: 'How much each minute of further travel counts.',
  },
  matching_weights_waited: {
    label: 'Weight of having waited',
    what: 'What each week that somebody has waited adds; 0 = nothing.',
  },
  matching_longWaitingFloor: {
    label: 'Share for those who waited longest',
    what: 'What share of places goes to them at least; 0 = not set.',
  },
  matching_familiarMinutes: {
    label: 'Value of a familiar provider',
    what: 'How many minutes of travel a provider that knows the client makes up for.',
  },
  matching_softExclusionMinutes: {
    label: 'Price of a soft exclusion',
    what: 'How many minutes of travel a soft criterion weighs.',
  },
  matching_seed: { label: 'Seed', what: 'With the same value, the same situation gives the same plan.' },
  horizonWeeks: { label: 'Weeks ahead', what: 'How far a matching run looks ahead.' },
  proposalDays: {
    label: 'Time to review',
    what: 'How long two clinicians have to decide on a proposal.',
  },
  answerDays: { label: 'Time to answer', what: 'How long a client has to think about an offer.' },
  leadTimes_sending: {
    label: 'Shortest time for the first decision',
    what: 'How long the sending side has after a proposal at least.',
  },
  leadTimes_receiving: {
    label: 'Shortest time for the second decision',
    what: 'How long the other side then has at least.',
  },
  leadTimes_answer: {
    label: 'Shortest time to answer',
    what: 'How long a client has at least, also when the intake is near.',
  },
  leadTimes_preparation: {
    label: 'Shortest preparation of the intake',
    what: 'So many whole days lie between the client’s yes and the week of the intake.',
  },
  suppressUnder: {
    label: 'Smallest number that is shown',
    what: 'Counts below this are hidden, and so is what they could be worked out from.',
  },
  publicationDays: {
    label: 'Period of publication',
    what: 'Figures of the region stay the same this long.',
  },
  whatIfsPerDay: { label: 'What-ifs a day', what: 'How many a person may ask in a day.' },
  acceptance_decisions: {
    label: 'Decisions to learn from',
    what: 'From so many decisions on, a run takes into account what is often rejected.',
  },
  acceptance_leastPercent: {
    label: 'Lowest chance that counts',
    what: 'No chance of a yes is put below this share of the region’s.',
  },
  review_absenceWeeks: { label: 'Longest absence', what: 'How long a clinician may be set absent.' },
  caseTable_weeksWithoutNorm: {
    label: 'Case table without a norm',
    what: 'Waiting this long brings somebody without a norm to the case table.',
  },
  wishes_weeks: {
    label: 'How long a wish counts',
    what: 'How long a client’s answer counts before it is asked again.',
  },
  wishes_formerProviderDays: {
    label: 'Time for a former provider',
    what: 'How long a provider that knows the client has to decide on a proposal.',
  },
  ages_bandYears: { label: 'Narrowest age band', what: 'So many years a band of ages spans at least.' },
  pushes_removedPercent: {
    label: 'A list that lets many go: share',
    what: 'A list that lets more go is confirmed by its sender first.',
  },
  pushes_removedRows: {
    label: 'A list that lets many go: rows',
    what: 'Only where more rows than this go as well.',
  },
  pushes_mostEntries: { label: 'Longest waiting list', what: 'So many entries a provider has at most.' },
  pushes_dueDays: {
    label: 'Time between two deliveries',
    what: 'A waiting list that is older is said to be.',
  },
  cleaning_askWeeks: {
    label: 'Asking whether a client is still waiting',
    what: 'After so many weeks without word a provider asks whether the client is still waiting.',
  },
  caseTable_refusals: {
    label: 'Rejections to the case table',
    what: 'After so many rejections a case is suggested for the case table.',
  },
  caseTable_weeksBeyondNorm: {
    label: 'Weeks beyond the norm to the case table',
    what: 'This far beyond the norm brings somebody to the case table.',
  },
  caseTable_queue: { label: 'Cases a meeting', what: 'How many wait for it at most.' },
  caseTable_restWeeks: {
    label: 'Rest after a decision',
    what: 'A case does not come back by itself for this long.',
  },
  caseTable_actionDays: {
    label: 'Time for an action',
    what: 'How long whoever gets an action has for it.',
  },
};
