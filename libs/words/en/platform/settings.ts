import { type settings as dutch } from '../../nl/platform/settings.js';
import { type Translation } from '../../translation.js';

export const settings: Translation<typeof dutch> = {
  environment:
    'NODE_ENV must be production, development or test, written exactly so. Choose production for real data, or leave NODE_ENV out to try Doorstroom.',
  hostWithoutIssuer:
    'HOST lets other computers reach the service while OIDC_ISSUER is missing: anybody could sign in without a password. Set OIDC_ISSUER and OIDC_CLIENT_ID, or choose HOST=127.0.0.1.',
  realRegionWithoutIssuer:
    'Region {{region}} in this database is not synthetic, so demo personas cannot sign in here. Set OIDC_ISSUER and OIDC_CLIENT_ID, or choose another database with DATABASE_URL to try Doorstroom.',
};
