import { type EventTopic } from '../../../../../libs/kernel/index.js';

export type MailLanguage = 'nl' | 'en';
export type MailPurpose = 'confirm' | 'digest' | 'at-once';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Count = Readonly<Record<MailLanguage, readonly [one: string, many: string]>>;

/** All that a mail says of what happened: how much of what. */
const COUNTS: Readonly<Record<EventTopic, Count>> = {
  proposals: {
    nl: ['{count} bericht over voorstellen', '{count} berichten over voorstellen'],
    en: ['{count} message about proposals', '{count} messages about proposals'],
  },
  offers: {
    nl: ['{count} bericht over aanbiedingen', '{count} berichten over aanbiedingen'],
    en: ['{count} message about offers', '{count} messages about offers'],
  },
  'follow-ups': {
    nl: ['{count} wachtplek om op te volgen', '{count} wachtplekken om op te volgen'],
    en: ['{count} place to follow up', '{count} places to follow up'],
  },
  cases: {
    nl: ['{count} bericht van de regiotafel', '{count} berichten van de regiotafel'],
    en: ['{count} message from the case table', '{count} messages from the case table'],
  },
  team: {
    nl: ['{count} bericht over waarnemen', '{count} berichten over waarnemen'],
    en: ['{count} message about standing in', '{count} messages about standing in'],
  },
  webhooks: {
    nl: ['{count} bericht over webhooks', '{count} berichten over webhooks'],
    en: ['{count} message about webhooks', '{count} messages about webhooks'],
  },
};

const WORDS = {
  nl: {
    subject: 'Doorstroom: er is nieuws voor u',
    intro: 'Er is nieuws voor u in Doorstroom:',
    look: 'Bekijk het in Doorstroom',
    why: 'U krijgt deze mail omdat u dat zo hebt ingesteld. Er staat met opzet niets over cliënten in.',
    change: 'Minder vaak of niet meer',
    confirmSubject: 'Doorstroom: klopt dit adres?',
    confirmIntro:
      'Iemand heeft in Doorstroom dit adres opgegeven voor meldingen. Was u dat, bevestig het dan binnen een dag. Zo niet, dan hoeft u niets te doen: zonder bevestiging sturen we niets.',
    confirm: 'Ja, dit is mijn adres',
  },
  en: {
    subject: 'Doorstroom: there is news for you',
    intro: 'There is news for you in Doorstroom:',
    look: 'See it in Doorstroom',
    why: 'You get this mail because you asked for it. It says nothing about clients, on purpose.',
    change: 'Less often, or no more',
    confirmSubject: 'Doorstroom: is this address right?',
    confirmIntro:
      'Somebody gave this address in Doorstroom to be notified. If that was you, confirm it within a day. If not, you need not do anything: without confirmation we send nothing.',
    confirm: 'Yes, this is my address',
  },
} as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const link = (label: string, address: string): string =>
  `<p><a href="${escaped(address)}">${escaped(label)}</a></p>`;

function page(language: MailLanguage, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Doorstroom</title></head><body style="font-family:sans-serif;line-height:1.5;color:#14212e">${parts.join('')}</body></html>`;
}

/** The lines that say how much happened, in a fixed order. @example countLines({ proposals: 3 }, 'en')[0] === '3 messages about proposals' */
export const countLines = (
  counts: Readonly<Partial<Record<string, number>>>,
  language: MailLanguage,
): string[] =>
  Object.entries(COUNTS).flatMap(([topic, words]) => {
    const count = counts[topic] ?? 0;
    const [one, many] = words[language];
    return count === 0 ? [] : (count === 1 ? one : many).replace('{count}', String(count));
  });

/** A mail about what happened: counts and links. @param home where the pages are, without a slash at the end */
export function newsMail(
  counts: Readonly<Partial<Record<string, number>>>,
  language: MailLanguage,
  home: string,
): MailText {
  const words = WORDS[language];
  const lines = countLines(counts, language);
  const look = `${home}/meldingen?lang=${language}`;
  const change = preferencesPage(home, language);
  return {
    subject: words.subject,
    text: [
      words.intro,
      '',
      ...lines.map((line) => `- ${line}`),
      '',
      `${words.look}: ${look}`,
      '',
      words.why,
      `${words.change}: ${change}`,
      '',
    ].join('\n'),
    html: page(language, [
      `<p>${escaped(words.intro)}</p>`,
      `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
      link(words.look, look),
      `<p style="color:#425160">${escaped(words.why)}</p>`,
      link(words.change, change),
    ]),
  };
}

/** Asks whether an address is right. The token is for the one who gave it, signed in; to anybody else it is nothing. */
export function confirmMail(language: MailLanguage, home: string, token: string): MailText {
  const words = WORDS[language];
  // After the hash, so that it stands in no log of a server or a proxy.
  const address = `${preferencesPage(home, language)}#${token}`;
  return {
    subject: words.confirmSubject,
    text: [words.confirmIntro, '', `${words.confirm}: ${address}`, ''].join('\n'),
    html: page(language, [`<p>${escaped(words.confirmIntro)}</p>`, link(words.confirm, address)]),
  };
}

export const preferencesPage = (home: string, language: MailLanguage): string =>
  `${home}/meldingen/voorkeuren?lang=${language}`;
