import { isPlaceholder } from './secret-strength.js';
import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

/** The shortest that a role of the database may have; what others hand out (mail, sign-in) is as long as they like. */
const SHORTEST = 12;
const DATABASE = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL', 'DATABASE_OWNER_URL'];
/** One role by several ways, so its password stands more than once. */
const SAME_ROLE = new Set(['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL']);
const isSameRole = (setting: string, other: string): boolean =>
  SAME_ROLE.has(setting) && SAME_ROLE.has(other);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a % that stands for itself
  }
};

/** The password in an address, wherever PostgreSQL's addresses may have it; null where there is none. */
function passwordIn(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { password, searchParams } = new URL(address);
  return (password === '' ? searchParams.get('password') : decoded(password)) || null;
}

/** Secrets of others that this service holds: none may be an example, and none may serve two purposes. */
export function refuseWeakPasswords(
  read: SettingReader,
  { sessionKeys, tokenKeys }: Pick<Settings, 'sessionKeys' | 'tokenKeys'>,
): void {
  if (sessionKeys.some((key) => tokenKeys?.includes(key) === true))
    read.problem('platform.settings.sharedSecret', { setting: 'TOKEN_KEYS', other: 'SESSION_KEYS' });
  const secrets = new Map<string, string>();
  for (const setting of [...DATABASE, 'SMTP_URL']) {
    const password = passwordIn(read.text(setting));
    if (password !== null) secrets.set(setting, password);
  }
  for (const [setting, secret] of [
    ['OIDC_CLIENT_SECRET', read.text('OIDC_CLIENT_SECRET')],
    ['METRICS_TOKEN', read.text('METRICS_TOKEN')],
  ] as const)
    if (secret !== null) secrets.set(setting, secret);
  const seen = new Map<string, string>(sessionKeys.map((key) => [key, 'SESSION_KEYS']));
  for (const [setting, secret] of secrets) {
    const other = seen.get(secret);
    if (isPlaceholder(secret) || (DATABASE.includes(setting) && secret.length < SHORTEST))
      read.problem('platform.settings.guessablePassword', { setting });
    else if (other !== undefined && !isSameRole(setting, other))
      read.problem('platform.settings.sharedSecret', { setting, other });
    seen.set(secret, setting);
  }
}
