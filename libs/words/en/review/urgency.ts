import { type urgency as dutch } from '../../nl/review/urgency.js';
import { type Translation } from '../../translation.js';

export const urgency: Translation<typeof dutch> = {
  lapses: {
    today: 'Lapses today',
    inDays_one: 'Lapses tomorrow',
    inDays_other: 'Lapses in {{count}} days',
  },
  waitsForClient: 'Waiting for the client’s answer',
  waitsForOffer: 'Waiting for the offer to the client',
  readyToOffer: {
    today: 'Ready to be offered, lapses today',
    inDays_one: 'Ready to be offered, lapses tomorrow',
    inDays_other: 'Ready to be offered, lapses in {{count}} days',
  },
  otherApproved: 'The other organisation has approved',
  severe: {
    total: 'Severe demand, {{amount}} beyond the norm',
    intake: 'Severe demand, the intake comes {{amount}} after the norm of {{limit}}',
    treatment: 'Severe demand, from intake to treatment takes {{amount}} longer than the norm of {{limit}}',
  },
  beyond: {
    total: '{{amount}} beyond the norm',
    intake: 'The intake comes {{amount}} after the norm of {{limit}}',
    treatment: 'From intake to treatment takes {{amount}} longer than the norm of {{limit}}',
  },
  sooner: 'Can be {{amount}} sooner',
  waitsForOther: {
    today: 'Waiting for the other organisation, lapses today',
    inDays_one: 'Waiting for the other organisation, lapses tomorrow',
    inDays_other: 'Waiting for the other organisation, lapses in {{count}} days',
  },
  closed: 'Closed',
};
