import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

/** Where mail goes out; without a server none is sent. */
export function readMail(read: SettingReader): Settings['mail'] {
  const url = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.text('MAIL_FROM');
  if (url === null) return null;
  if (from === null || !/^[^\s@<>]+@[^\s@<>]+$/.test(from.replace(/^[^<>\r\n]*<([^<>]*)>$/, '$1')))
    read.problems.push(
      'SMTP_URL is set, so MAIL_FROM must be the address mail comes from, for example MAIL_FROM="Doorstroom <doorstroom@example.nl>".',
    );
  return { url, from: from ?? '' };
}
