import { type messaging as dutch } from '../../nl/platform/messaging.js';
import { type Translation } from '../../translation.js';

export const messaging: Translation<typeof dutch> = {
  events: {
    problems: {
      'too-many-streams':
        'You already have the maximum number of self-updating pages open. Close a tab; this page will check for changes every minute instead.',
    },
  },
  notifications: {
    problems: {
      'mail-off':
        'This service does not send e-mail: no mail server has been set (SMTP_URL). Your notifications are under the bell.',
      'address-needed': 'Enter an e-mail address, such as name@organisation.nl.',
      'confirmation-too-soon':
        'We have only just sent you a confirmation e-mail. Check your spam folder, or try again in a minute; at most five times a day.',
      'confirmation-old':
        'This confirmation has expired, or belongs to another address or person. Save your preferences again and we will send a new one.',
    },
  },
  mail: {
    count: {
      proposals_one: '{{count}} message about proposals',
      proposals_other: '{{count}} messages about proposals',
      offers_one: '{{count}} message about offers',
      offers_other: '{{count}} messages about offers',
      'follow-ups_one': '{{count}} place to follow up',
      'follow-ups_other': '{{count}} places to follow up',
      cases_one: '{{count}} message from the case table',
      cases_other: '{{count}} messages from the case table',
      team_one: '{{count}} message about standing in',
      team_other: '{{count}} messages about standing in',
      webhooks_one: '{{count}} message about webhooks',
      webhooks_other: '{{count}} messages about webhooks',
      runs_one: '{{count}} message about matching runs',
      runs_other: '{{count}} messages about matching runs',
    },
    news: {
      subject: 'Doorstroom: there is news for you',
      intro: 'There is news for you in Doorstroom:',
      look: 'See it in Doorstroom',
      why: 'You get this mail because you asked for it. It says nothing about clients, on purpose.',
      change: 'Less often, or no more',
    },
    confirm: {
      subject: 'Doorstroom: is this address right?',
      intro:
        'Somebody gave this address in Doorstroom to be notified. If that was you, confirm it within a day. If not, you need not do anything: without confirmation we send nothing.',
      yes: 'Yes, this is my address',
    },
  },
  webhooks: {
    problems: {
      'url-not-usable':
        'This address cannot be used. Enter a full address of at most 500 characters, such as https://ehr.example.org/doorstroom.',
      'url-not-https': 'The address must start with https://.',
      'url-with-password':
        'Leave user name and password out of the address: the signature already proves who the sender is.',
      'name-unknown': 'The host name in this address cannot be found. Check the address.',
      'address-not-public':
        'This address is not on the public internet. Webhooks are sent to public addresses only.',
      'kind-unknown': 'Choose one or more of the kinds of message listed here.',
      'too-many-webhooks':
        'Your organisation already has five webhooks. Remove one, or have one address receive more kinds.',
      'webhook-changed': 'This webhook has been changed in the meantime. Check it and try again.',
      'webhook-disabled': 'This webhook is disabled. Enable it first.',
      'not-undelivered': 'Only undelivered messages can be sent again.',
    },
  },
};
