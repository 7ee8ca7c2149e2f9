import { type Environment, type SettingReader } from './setting-reader.js';

/** What NODE_ENV may say. Only `production` tightens anything, so a word that is nearly that must not count as another. */
const ENVIRONMENTS = ['production', 'development', 'test'];
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;
/** Whether an address is one that only this machine itself reaches. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Whether this is production. Read as it stands: ` production` is no word that any program around this one knows. */
export function readProduction(env: Environment, read: SettingReader): boolean {
  const given = env['NODE_ENV'] ?? '';
  if (given !== '' && !ENVIRONMENTS.includes(given)) read.problem('platform.settings.environment');
  return given === 'production';
}

/** Without an issuer anybody signs in as anybody, so nobody but the one at this machine may reach it. */
export function refuseOpenHost(host: string, issuer: object | null, read: SettingReader): void {
  if (issuer === null && !isLoopback(host)) read.problem('platform.settings.hostWithoutIssuer');
}
