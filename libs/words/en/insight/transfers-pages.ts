import { type transfers as dutch } from '../../nl/insight/transfers-pages.js';
import { type Translation } from '../../translation.js';

export const transfers: Translation<typeof dutch> = {
  transfers: {
    title: 'What transfers did by month',
    month: 'Month',
    proposed: 'Proposed',
    offered: 'Offered',
    accepted: 'Said yes',
    started: 'Started elsewhere',
    returned: 'Came back',
    sparedWeeks: 'Weeks sooner',
    expectedWeeks: 'Weeks without a transfer',
    intakes: 'Intakes in the region',
    departures: 'Left without one',
    cleaned: 'List cleaning',
    bridging: 'Bridging care',
    hidden: 'hidden',
    finding: {
      steps:
        'In {{month, month}}, numbers of clients: proposed {{proposed}}, offered {{offered}}, said yes {{accepted}}, started elsewhere {{started}}.',
      nothing: 'In {{month, month}} nobody was proposed a transfer and nobody started elsewhere.',
      spared:
        'Those who said yes will wait an estimated {{spared, weeks}} less for treatment than the {{expected, weeks}} without a transfer (median).',
      notSpared:
        'Those who said yes will by estimate not wait less for treatment than the {{expected, weeks}} without a transfer (median).',
      sparedAbsent: {
        suppressed: 'How many weeks that saves is hidden.',
        unknown: 'How many weeks that saves is not known.',
      },
      beside:
        'On the lists in that same month: intakes {{intakes}}, left without an intake {{departures}}. These are no transfers: list cleaning {{cleaned}}, bridging care {{bridging}}.',
    },
    absent: {
      before: 'In {{month, month}} there were no proposals yet.',
      'not-whole':
        'Proposals began in {{month, month}}: nothing can be said of that month, since it was not a whole one.',
    },
    flowAbsent: {
      'not-whole':
        'What happened on the lists in that month cannot be said: they were not yet known throughout it.',
      'not-delivered':
        'What happened on the lists in that month cannot be said: no list has been delivered since.',
    },
    none: 'not yet',
    unknown: 'unknown',
    notWhole: 'not whole',
    chart: 'clients who said yes',
    ring: '○ hidden, and so not 0',
    emptyTitle: 'No month of transfers yet',
    empty: {
      'no-history':
        'Nobody has waited here yet. After the first whole month this shows what transfers have done.',
      counting: 'The days of the past are still being counted. Look again in a minute.',
      none: 'No month is over yet. After the first whole month this shows what transfers have done.',
    },
    asOf: 'Source: proposals, offers and transfers, and the waiting lists ({{lists, number}} of {{all, number}} in the last month). Published on {{date}}. “Hidden”: a count below {{k}} could be worked out from it.',
  },
};
