import { type ownList as dutch } from '../../nl/offer/own-list-pages.js';
import { type Translation } from '../../translation.js';

export const ownList: Translation<typeof dutch> = {
  ownList: {
    title: 'My waiting list',
    lead: 'Who is waiting at your organisation, what is happening with each of them now and what needs checking. Those who have waited longest come first.',
    reference: 'Search by your reference',
    referenceHint: 'The whole reference, or the beginning of it.',
    referenceWrong: 'A reference has letters, digits and hyphens only, and is not a citizen service number.',
    find: 'Search',
    statusLabel: 'Status',
    allStatuses: 'Everybody still on the list',
    flagLabel: 'To be checked',
    anyFlag: 'Everything',
    total_one: '{{number}} entry',
    total_other: '{{number}} entries',
    caption: 'Your waiting list, the earliest registration first',
    pages: 'Pages of the waiting list',
    none: 'Nobody found',
    noneNext:
      'Check the reference, or leave out a condition. Those who have left the list are under the status ‘Off the list’.',
    empty: 'There is nobody on your waiting list yet',
    emptyNext: 'As soon as your organisation submits a waiting list, it is shown here.',
    overdue_one: 'The data on this list are one day old. The next delivery is overdue.',
    overdue_other: 'The data on this list are {{count}} days old. The next delivery is overdue.',
    noFlags: 'nothing',
    unchangedSince: 'unchanged since {{day}}',
    col: {
      reference: 'Your reference',
      diagnosis: 'Diagnosis group',
      waited: 'Weeks waited',
      status: 'Status',
      flags: 'To be checked',
      age: 'Last submitted',
    },
    status: {
      waiting: 'Waiting',
      'at-table': 'At the case table',
      proposed: 'Proposed, to be reviewed',
      approved: 'Approved, to be offered',
      offered: 'Offered, awaiting an answer',
      accepted: 'Accepted, moving',
      left: 'Off the list',
    },
    flag: {
      danger: 'In danger now',
      'wait-unknown': 'Wait not known',
      'wish-not-asked': 'Client not asked yet',
      unchanged: 'Nothing changed for six months',
    },
  },
};
