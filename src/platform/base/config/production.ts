import { refusePlainDatabase } from './database-tls.js';
import { refuseWeakPasswords } from './passwords.js';
import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

/** What a production environment may not go without: no default secret, no demo, no role that row-level security does not bind. */
export function refuseUnsafeProduction(settings: Settings, read: SettingReader): void {
  if (settings.database.kind === 'embedded')
    read.problems.push('Production needs DATABASE_URL: the application role of a PostgreSQL of your own.');
  else if (settings.database.ownerUrl === null)
    read.problems.push(
      'Production needs DATABASE_OWNER_URL: the role that migrates, different from the one in DATABASE_URL, so that row-level security binds.',
    );
  if (settings.oidc === null)
    read.problems.push(
      'Production needs OIDC_ISSUER and OIDC_CLIENT_ID: the demo personas are not for real data.',
    );
  else if (!settings.oidc.issuer.startsWith('https:'))
    read.problems.push('Production needs an OIDC_ISSUER that starts with https://.');
  if (settings.sessionKeys.length === 0)
    read.problems.push(
      'Production needs SESSION_KEYS: 32 random bytes in base64url; several, separated by commas, to rotate.',
    );
  if (settings.tokenKeys === null)
    read.problems.push(
      'Production needs TOKEN_KEYS: the private JSON Web Key Set that signs access tokens (doorstroom keys new prints one).',
    );
  if (read.text('PUBLIC_URL') === null)
    read.problems.push(
      'Production needs PUBLIC_URL: the https address under which people reach the service.',
    );
  else if (!settings.http.publicUrl.startsWith('https:'))
    read.problems.push('Production needs a PUBLIC_URL that starts with https://.');
  if (settings.webhooksPrivate)
    read.problems.push(
      'WEBHOOKS_PRIVATE=allow is refused in production: webhooks would reach your own network.',
    );
  refuseWeakPasswords(read, settings);
  refusePlainDatabase(read);
  if (read.text('DEMO') === 'true') read.problems.push('DEMO=true is refused in production.');
}
