import { type stillWaiting as dutch } from '../../nl/registry/cleaning-pages.js';
import { type Translation } from '../../translation.js';

export const stillWaiting: Translation<typeof dutch> = {
  stillWaiting: {
    title: 'Still waiting?',
    link: 'Still waiting?',
    lead: {
      'to-ask_one':
        'Nothing has been heard of these clients for a week or longer. Ask whether they are still waiting. Nobody leaves the list by themselves.',
      'to-ask_other':
        'Nothing has been heard of these clients for {{count}} weeks or longer. Ask whether they are still waiting. Nobody leaves the list by themselves.',
      'to-take-off_one':
        'They were found not to be waiting any more. They stay on the list until you take them off.',
      'to-take-off_other':
        'They were found not to be waiting any more. They stay on the list until you take them off.',
    },
    groups: 'Which clients',
    group: { 'to-ask': 'To be asked', 'to-take-off': 'To be taken off' },
    caption: {
      'to-ask': 'Clients not heard of for long, the longest first',
      'to-take-off': 'Clients found not to be waiting any more',
    },
    pages: 'Pages of clients',
    col: {
      select: 'Select',
      reference: 'Your reference',
      diagnosis: 'Diagnosis group',
      waited: 'Weeks waited',
      heard: 'Last heard of',
      answer: 'Last answer',
    },
    silent_one: '{{count}} week ago',
    silent_other: '{{count}} weeks ago',
    never: 'not asked yet',
    answeredOn: '{{answer}}, {{day}}',
    selectOne: 'Select {{reference}}',
    selectAll: 'Select all on this page',
    selectNone: 'Select nobody',
    selected_one: '{{number}} client selected',
    selected_other: '{{number}} clients selected',
    answers: 'What was found of the selected clients?',
    answer: {
      'still-waiting': 'Still waiting',
      'not-reached': 'Not reached',
      'helped-elsewhere': 'Helped elsewhere',
      'started-here': 'Already started here',
      'wants-no-care': 'Wants no care any more',
      'not-for-this-list': 'Does not belong on the list',
      deceased: 'Deceased',
    },
    keys: 'By keyboard: j and k move along the clients, x selects, Shift+X selects all in between, a selects the whole page, 1 to 7 give the answer.',
    done_one: 'Recorded for {{number}} client: {{answer}}.',
    done_other: 'Recorded for {{number}} clients: {{answer}}.',
    toTakeOff: 'They are still on the list, under ‘To be taken off’.',
    gone_one: '{{number}} client has left the list or is on the way to another provider by now.',
    gone_other: '{{number}} clients have left the list or are on the way to another provider by now.',
    takeOff: 'Take off the list',
    sure_one: 'Take {{number}} client off the list?',
    sure_other: 'Take {{number}} clients off the list?',
    sureText:
      'Open proposals for them are withdrawn. It counts apart, as list cleaning. Take them out of your own system as well: whoever is in the next delivery is on the list again.',
    back: 'Back',
    takenOff_one: '{{number}} client is off the list.',
    takenOff_other: '{{number}} clients are off the list.',
    empty: {
      'to-ask': 'Nobody to be asked',
      'to-take-off': 'Nobody to be taken off',
    },
    emptyNext: {
      'to-ask_one': 'Everybody on your list has been heard of in the past week.',
      'to-ask_other': 'Everybody on your list has been heard of in the past {{count}} weeks.',
      'to-take-off_one': 'Whoever is found not to be waiting any more is shown here.',
      'to-take-off_other': 'Whoever is found not to be waiting any more is shown here.',
    },
  },
};
