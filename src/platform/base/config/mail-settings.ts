import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

/** Where mail goes out; without a server none is sent. */
export function readMail(read: SettingReader): Settings['mail'] {
  const url = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.text('MAIL_FROM');
  if (url === null) return null;
  if (from === null || !/^[^\s@<>]+@[^\s@<>]+$/.test(from.replace(/^[^<>\r\n]*<([^<>]*)>$/, '$1')))
    read.problem('platform.settings.mailFrom');
  return { url, from: from ?? '' };
}
