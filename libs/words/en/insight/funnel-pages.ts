import { type funnel as dutch } from '../../nl/insight/funnel-pages.js';
import { type Translation } from '../../translation.js';

export const funnel: Translation<typeof dutch> = {
  funnel: {
    title: 'Flow',
    finding: '{{accepted}} of {{proposed}} proposals led to a transfer',
    findingHidden: '{{proposed}} proposals; how many led to a transfer is hidden',
    eligible:
      'In the matching run of {{date}}, out of {{entries}} entries {{eligible}} had suitable care elsewhere, and {{proposed}} had a proposal.',
    eligibleHidden:
      'For how many entries there was suitable care elsewhere in the matching run of {{date}} is hidden.',
    step: {
      proposed: 'Proposed',
      seen: 'Seen',
      approved: 'Approved by both organisations',
      offered: 'Offered',
      accepted: 'Accepted by the client',
      intake: 'Intake held',
      started: 'Treatment started',
    },
    share: '{{share}} of proposals',
    after: 'median {{days, days}} after the previous step',
    afterHidden: 'days hidden',
    afterUnknown: 'days not known',
    hidden: 'hidden',
    held: {
      title: 'Whose turn it is',
      by: 'Turn of',
      at: 'To do',
      count: 'Number',
      median: 'Days, median',
      nobody: 'Nothing is waiting for anybody now.',
    },
    holder: {
      both: 'Both organisations',
      sending: 'Sending organisation',
      receiving: 'Receiving organisation',
      client: 'Client',
      'case-table': 'Case table',
    },
    at: {
      'unseen both': 'look at it',
      'undecided both': 'decide',
      'undecided sending': 'decide, the other has approved',
      'undecided receiving': 'decide, the other has approved',
      'approved sending': 'make the offer to the client',
      'offered client': 'answer',
      'accepted receiving': 'hold the intake',
      'intake receiving': 'start treatment',
      'case case-table': 'discuss the case',
    },
    losses: {
      title: 'Where proposals stop',
      where: 'Where',
      why: 'Why',
      count: 'Number',
      none: 'No proposal has stopped yet.',
      hidden: 'reasons not shown',
      unknown: 'reason not recorded',
    },
    loss: {
      'unseen lapsed': 'Lapsed, seen by nobody',
      'undecided lapsed': 'Lapsed, seen but not decided',
      'approved lapsed': 'Lapsed, not offered',
      'offered lapsed': 'Lapsed without an answer from the client',
      'refused refused': 'Rejected by a clinician',
      'declined declined': 'Declined by the client',
      'accepted returned': 'Returned before the intake',
      'intake returned': 'Returned after the intake',
    },
    asOf: 'Source: {{source}}, as of {{date}}. Days are calendar days. “Hidden”: a count below {{k}} could be worked out from it.',
    sources: { 'proposals-and-what-became-of-them': 'all proposals and what became of them' },
    few: 'The numbers are hidden',
    fewNext:
      'There are proposals, but what could be shown of them would say something about fewer than {{k}} clients. As of {{date}}.',
    empty: 'No proposals yet',
    emptyNext:
      'After the first matching run, this shows how many proposals lead to treatment, how long each step takes and where they stall.',
    sheet: {
      step: 'Step',
      share: 'Share of proposals (0 to 1)',
      median: 'Days after the previous step, median',
    },
  },
};
