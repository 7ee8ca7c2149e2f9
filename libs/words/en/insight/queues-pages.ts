import { type queues as dutch } from '../../nl/insight/queues-pages.js';
import { type Translation } from '../../translation.js';

export const queues: Translation<typeof dutch> = {
  queues: {
    title: 'Demand and capacity',
    region: 'Whole region',
    of: 'Municipality of those waiting',
    finding: {
      short: '{{where}}: in {{short, number}} of {{all, number}} diagnosis groups demand exceeds capacity',
      long: '{{where}}: demand is not shown to exceed capacity anywhere, but in {{long, number}} of {{all, number}} diagnosis groups the waiting list is too long and will not become short by itself',
      none: '{{where}}: demand is not shown to exceed capacity anywhere, and no waiting list is too long',
      noNorm: '{{where}}: demand is not shown to exceed capacity anywhere',
      hidden: '{{where}}: all numbers are hidden',
    },
    warning:
      'Where demand exceeds capacity, the waiting list grows. Transfers then only redistribute those who wait; what is needed is capacity. This holds for: {{groups}}.',
    group: 'Diagnosis group',
    balance: 'Balance',
    balances: {
      short: 'shortage',
      even: 'no difference',
      spare: 'room',
    },
    demand: 'Demand per week',
    capacity: 'Capacity per week',
    load: 'Load',
    queueSize: 'Entries',
    targetQueueSize: 'Target size',
    neededCapacity: 'Needed per week',
    pressure: 'Pressure',
    cleaned: 'Cleaned per week',
    hidden: 'hidden',
    nobodyWent: 'nobody helped',
    asOf: 'Over {{weeks, weeks}}: {{from}} to {{until}}, published on {{date}}. {{lists, number}} of {{all, number}} waiting lists were known and delivered throughout; the others do not count. “Hidden”: a count below {{k}} could be worked out from it.',
    empty: 'Too early to say whether capacity is enough',
    emptyNext: {
      'no-history':
        'Nobody has waited here yet. Once the waiting lists have been known for a quarter, this shows demand and capacity.',
      counting: 'The days of the past are still being counted. Look again in a minute.',
      'too-short':
        'The waiting lists have been known for less than a quarter. In fewer weeks a holiday says more than the capacity does.',
      none: 'Nobody of this group was on a waiting list in these weeks that was known throughout.',
    },
  },
};
