import { type quality as dutch } from '../../nl/registry/quality.js';
import { type Translation } from '../../translation.js';

/** What is wrong with a delivered list, or looks so, and what to do about it. */
export const quality: Translation<typeof dutch> = {
  found: {
    'unlike-programme_one':
      '{{count}} client is waiting for one of your programmes that, by its criteria, is not for them.',
    'unlike-programme_other':
      '{{count, number}} clients are waiting for one of your programmes that, by its criteria, is not for them.',
    'no-programme_one': 'For {{count}} client the list does not say which programme they are waiting for.',
    'no-programme_other':
      'For {{count, number}} clients the list does not say which programme they are waiting for.',
    'waits-very-long_one': '{{count}} client has been on the list for {{weeks, weeks}} or more.',
    'waits-very-long_other': '{{count, number}} clients have been on the list for {{weeks, weeks}} or more.',
    unconfirmed_one: '{{count}} client has been in no delivery for {{weeks, weeks}} or more.',
    unconfirmed_other: '{{count, number}} clients have been in no delivery for {{weeks, weeks}} or more.',
    unchanged_one: 'Nothing about {{count}} client has changed for {{weeks, weeks}} or more.',
    unchanged_other: 'Nothing about {{count, number}} clients has changed for {{weeks, weeks}} or more.',
    'severity-unlike-care-type_one': 'For {{count}} client the severity does not go with the care type.',
    'severity-unlike-care-type_other':
      'For {{count, number}} clients the severity does not go with the care type.',
    'nobody-leaves':
      'Nobody has left the list in {{weeks, weeks}}, although {{clients, number}} clients are on it.',
    'delivery-overdue': 'The last delivery is {{age, days}} old; one every {{due, days}} was agreed on.',
    'sudden-jump': 'The list went from {{before, number}} to {{now, number}} clients in {{weeks, weeks}}.',
    'severity-all-alike': 'All {{clients, number}} clients have severity {{severity}}.',
    'equal-groups': 'All {{groups}} diagnosis groups have exactly {{clients, number}} clients.',
    'one-day': '{{clients, number}} of the {{all, number}} clients were registered on one day: {{on, date}}.',
    'stop-and-intakes_one': '{{count}} programme has an intake stop and still offers intakes.',
    'stop-and-intakes_other': '{{count}} programmes have an intake stop and still offer intakes.',
    'nothing-offered_one': '{{count}} programme without an intake stop offers no intake at all.',
    'nothing-offered_other': '{{count}} programmes without an intake stop offer no intake at all.',
  },
  todo: {
    'unlike-programme': 'Correct the client’s programme, or the criteria of the programme.',
    'no-programme':
      'Deliver the reference of the programme with the client: then the remaining wait can be told.',
    'waits-very-long':
      'Ask whether the client is still waiting. Those who are not should be left out of the next delivery.',
    unconfirmed: 'Deliver the whole list (mode “snapshot”), or ask whether the client is still waiting.',
    unchanged: 'Check that nothing has really changed, the expected intake week included.',
    'severity-unlike-care-type': 'Check which of the two is right.',
    'nobody-leaves': 'Check that your system also reports who has begun the intake or no longer waits.',
    'delivery-overdue':
      'Deliver the whole list: the region does not know yet who has come since, or no longer waits.',
    'sudden-jump': 'Check that the export from your system is complete, and that nobody is in it twice.',
    'severity-all-alike':
      'Check whether your system fills in the severity, or gives everybody the same value.',
    'equal-groups': 'Such equal numbers are rarely real. Check that the groups were filled in correctly.',
    'one-day': 'This looks like the day of a migration. Waiting counts from the real date of registration.',
    'stop-and-intakes': 'Withdraw the intakes, or end the intake stop.',
    'nothing-offered': 'Report free intakes, or an intake stop if nobody can be taken in.',
  },
};
