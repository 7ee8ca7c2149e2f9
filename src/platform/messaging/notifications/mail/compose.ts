import { EVENT_TOPICS, type Language } from '../../../../../libs/kernel/index.js';
import { say } from '../../../../../libs/words/index.js';

export type MailPurpose = 'confirm' | 'digest' | 'at-once';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const link = (label: string, address: string): string =>
  `<p><a href="${escaped(address)}">${escaped(label)}</a></p>`;

function page(language: Language, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Doorstroom</title></head><body style="font-family:sans-serif;line-height:1.5;color:#14212e">${parts.join('')}</body></html>`;
}

/** The lines that say how much happened, in a fixed order. @example countLines({ proposals: 3 }, 'en')[0] === '3 messages about proposals' */
export const countLines = (counts: Readonly<Partial<Record<string, number>>>, language: Language): string[] =>
  EVENT_TOPICS.flatMap((topic) => {
    const count = counts[topic] ?? 0;
    return count === 0 ? [] : say(language, `platform.messaging.mail.count.${topic}`, { count });
  });

/** A mail about what happened: counts and links. @param home where the pages are, without a slash at the end */
export function newsMail(
  counts: Readonly<Partial<Record<string, number>>>,
  language: Language,
  home: string,
): MailText {
  const intro = say(language, 'platform.messaging.mail.news.intro');
  const lines = countLines(counts, language);
  const toPages = say(language, 'platform.messaging.mail.news.look');
  const look = `${home}/meldingen?lang=${language}`;
  const why = say(language, 'platform.messaging.mail.news.why');
  const lessOften = say(language, 'platform.messaging.mail.news.change');
  const change = preferencesPage(home, language);
  return {
    subject: say(language, 'platform.messaging.mail.news.subject'),
    text: [
      intro,
      '',
      ...lines.map((line) => `- ${line}`),
      '',
      `${toPages}: ${look}`,
      '',
      why,
      `${lessOften}: ${change}`,
      '',
    ].join('\n'),
    html: page(language, [
      `<p>${escaped(intro)}</p>`,
      `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
      link(toPages, look),
      `<p style="color:#425160">${escaped(why)}</p>`,
      link(lessOften, change),
    ]),
  };
}

/** Asks whether an address is right. The token is for the one who gave it, signed in; to anybody else it is nothing. */
export function confirmMail(language: Language, home: string, token: string): MailText {
  const intro = say(language, 'platform.messaging.mail.confirm.intro');
  const yes = say(language, 'platform.messaging.mail.confirm.yes');
  // After the hash, so that it stands in no log of a server or a proxy.
  const address = `${preferencesPage(home, language)}#${token}`;
  return {
    subject: say(language, 'platform.messaging.mail.confirm.subject'),
    text: [intro, '', `${yes}: ${address}`, ''].join('\n'),
    html: page(language, [`<p>${escaped(intro)}</p>`, link(yes, address)]),
  };
}

export const preferencesPage = (home: string, language: Language): string =>
  `${home}/meldingen/voorkeuren?lang=${language}`;
