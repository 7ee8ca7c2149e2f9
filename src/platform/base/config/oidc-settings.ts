import { readPublicAddress } from './public-address.js';
import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

/** `OIDC_CLAIM_VALUES={"role":{"behandelaar":"clinician"},"profession":{"gz":"gz-psycholoog"}}` */
function readClaimValues(read: SettingReader): NonNullable<Settings['oidc']>['claims']['values'] {
  const none = { role: {}, organisation: {}, profession: {} };
  const text = read.text('OIDC_CLAIM_VALUES');
  if (text === null) return none;
  try {
    const given = JSON.parse(text) as Record<string, Record<string, unknown>>;
    const isMapping = Object.entries(given).every(
      ([claim, values]) =>
        Object.hasOwn(none, claim) && Object.values(values).every((value) => typeof value === 'string'),
    );
    if (isMapping) return { ...none, ...(given as Partial<typeof none>) };
  } catch {
    // the sentence below says what is wanted
  }
  read.problem('platform.settings.claimValues');
  return none;
}

/** Who says who somebody is. */
export function readOidc(read: SettingReader): Settings['oidc'] {
  const issuer = readPublicAddress(read, 'OIDC_ISSUER');
  if (issuer === null) return null;
  const clientId = read.text('OIDC_CLIENT_ID');
  if (clientId === null) read.problem('platform.settings.clientId');
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: read.text('OIDC_CLIENT_SECRET'),
    strengths: (read.text('OIDC_ACR_VALUES') ?? '').split(/\s+/).filter((one) => one !== ''),
    claims: {
      role: read.text('OIDC_ROLE_CLAIM') ?? 'role',
      organisation: read.text('OIDC_ORGANISATION_CLAIM') ?? 'organisation',
      profession: read.text('OIDC_PROFESSION_CLAIM') ?? 'profession',
      mail: read.text('OIDC_EMAIL_CLAIM') ?? 'email',
      values: readClaimValues(read),
    },
  };
}
