import { isTypedText, looksRandom } from './secret-strength.js';
import { type SettingReader } from './setting-reader.js';

const BYTES = 32;
/** 32 bytes in base64url; the alphabet and padding of plain base64 are the same bytes. */
const FORM = /^[A-Za-z0-9_+/-]{43}=?$/;

const bytesOf = (key: string): Buffer => Buffer.from(key, 'base64url');

/** Keys that seal sessions: whoever can guess one is whoever they want to be. */
export function readSessionKeys(read: SettingReader): string[] {
  const keys = (read.text('SESSION_KEYS') ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  if (!keys.every((key) => FORM.test(key) && bytesOf(key).length === BYTES))
    read.problem('platform.settings.sessionKeyForm');
  else if (!keys.every((key) => looksRandom(bytesOf(key)) && !isTypedText(key)))
    read.problem('platform.settings.sessionKeyGuessable');
  else if (new Set(keys.map((key) => bytesOf(key).toString('hex'))).size < keys.length)
    read.problem('platform.settings.sessionKeyTwice');
  return keys;
}
