import { refusePlainDatabase } from './database-tls.js';
import { refuseWeakPasswords } from './passwords.js';
import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

/** What a production environment may not go without: no default secret, no demo, no role that row-level security does not bind. */
export function refuseUnsafeProduction(settings: Settings, read: SettingReader): void {
  if (settings.database.kind === 'embedded') read.problem('platform.settings.productionDatabase');
  else if (settings.database.ownerUrl === null) read.problem('platform.settings.productionOwner');
  if (settings.oidc === null) read.problem('platform.settings.productionIssuer');
  else if (!settings.oidc.issuer.startsWith('https:'))
    read.problem('platform.settings.productionHttps', { setting: 'OIDC_ISSUER' });
  if (settings.sessionKeys.length === 0) read.problem('platform.settings.productionSessionKeys');
  if (settings.tokenKeys === null) read.problem('platform.settings.productionTokenKeys');
  if (read.text('PUBLIC_URL') === null) read.problem('platform.settings.productionPublicUrl');
  else if (!settings.http.publicUrl.startsWith('https:'))
    read.problem('platform.settings.productionHttps', { setting: 'PUBLIC_URL' });
  if (settings.webhooksPrivate) read.problem('platform.settings.productionWebhooks');
  refuseWeakPasswords(read, settings);
  refusePlainDatabase(read);
  if (read.text('DEMO') === 'true') read.problem('platform.settings.productionDemo');
}
