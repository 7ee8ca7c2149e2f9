import { type urgency as dutch } from '../../nl/review/urgency.js';
import { type Translation } from '../../translation.js';

export const urgency: Translation<typeof dutch> = {
  lapses: {
    today: 'Expires today',
    inDays_one: 'Expires tomorrow',
    inDays_other: 'Expires in {{count}} days',
  },
  waitsForClient: 'Waiting for the client’s answer',
  waitsForOffer: 'Waiting for the offer to the client',
  readyToOffer: {
    today: 'Ready to be offered, expires today',
    inDays_one: 'Ready to be offered, expires tomorrow',
    inDays_other: 'Ready to be offered, expires in {{count}} days',
  },
  otherApproved: 'The other organisation has approved',
  severe: {
    total: 'Severe, {{amount}} beyond the norm',
    intake: 'Severe, the intake comes {{amount}} after the norm of {{limit}}',
    treatment: 'Severe, from intake to treatment takes {{amount}} longer than the norm of {{limit}}',
  },
  beyond: {
    total: '{{amount}} beyond the norm',
    intake: 'The intake comes {{amount}} after the norm of {{limit}}',
    treatment: 'From intake to treatment takes {{amount}} longer than the norm of {{limit}}',
  },
  sooner: 'Can be {{amount}} sooner',
  waitsForOther: {
    today: 'Waiting for the other organisation, expires today',
    inDays_one: 'Waiting for the other organisation, expires tomorrow',
    inDays_other: 'Waiting for the other organisation, expires in {{count}} days',
  },
  closed: 'Closed',
};
