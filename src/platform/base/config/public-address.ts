import { type SettingReader } from './setting-reader.js';

/** An address that is shown to people and sent to programs: a password in it would be everybody's. */
export function readPublicAddress(read: SettingReader, setting: string): string | null {
  const value = read.url(setting, ['https:', 'http:']);
  if (value === null) return null;
  const { username, password } = new URL(value);
  if (username !== '' || password !== '') {
    read.problem('platform.settings.addressWithPassword', { setting });
    return null;
  }
  if (/[?#]/.test(value)) read.problem('platform.settings.addressWithMore', { setting });
  return value;
}
