import { type SettingReader } from './setting-reader.js';

const HERE = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|)$/;

/** TLS that checks who answers: `require` alone would take whatever certificate it is shown. */
const isChecked = (address: string): boolean => {
  const { hostname, searchParams } = new URL(address);
  // Without a host in the address PostgreSQL's own socket is meant, or one named behind the question mark.
  const host = searchParams.get('host') ?? hostname;
  return HERE.test(host) || host.startsWith('/') || searchParams.get('sslmode') === 'verify-full';
};

/** Lists of who waits, and the passwords of the roles, go over no network in the clear unless somebody says that it is closed. */
export function refusePlainDatabase(read: SettingReader): void {
  if (read.oneOf('DATABASE_TLS', ['verify', 'off'], 'verify') === 'off') return;
  for (const setting of [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_DIRECT_URL',
    'DATABASE_REPLICA_URL',
  ]) {
    const address = read.text(setting);
    if (address !== null && URL.canParse(address) && !isChecked(address))
      read.problem('platform.settings.databaseInTheClear', { setting });
  }
}
