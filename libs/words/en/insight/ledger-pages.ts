import { type ledger as dutch } from '../../nl/insight/ledger-pages.js';
import { type Translation } from '../../translation.js';

export const ledger: Translation<typeof dutch> = {
  ledger: {
    title: 'Exchange',
    finding: '{{transfers, number}} clients went to another organisation',
    hidden: 'hidden',
    organisation: 'Organisation',
    sent: 'Sent',
    received: 'Taken',
    net: 'Balance',
    netWeight: 'Balance, weighted',
    alarm: 'Severity apart',
    unlike: 'approves severe demands less often than the rest',
    alike: 'no difference shown',
    unsaid: 'too few to say',
    ownTitle: 'Our own exchange, in full',
    other: 'With',
    answers:
      'As the receiving organisation: {{severeApproved, number}} of {{severe, number}} severe demands approved, and {{otherApproved, number}} of {{others, number}} others.',
    noAnswers: 'No proposal has been reviewed as the receiving organisation yet.',
    none: 'No client has been sent or taken yet.',
    weights: 'Weighted: light {{light, number}}, moderate {{moderate, number}}, severe {{severe, number}}.',
    asOf: 'As of {{date}}. “Hidden”: a count below {{k}} could be worked out from it. {{weights}}',
    empty: 'No exchange yet',
    emptyNext: 'Once the first clients accept an offer, this shows who sent them and who took them.',
    few: 'The exchange is hidden',
    fewNext:
      'There is exchange, but what could be shown of it would say something about fewer than {{k}} clients. As of {{date}}.',
    sentWeight: 'Sent, weighted',
    receivedWeight: 'Taken, weighted',
  },
};
