import { type settings as dutch } from '../../nl/platform/settings.js';
import { type Translation } from '../../translation.js';

export const settings: Translation<typeof dutch> = {
  environment:
    'NODE_ENV must be production, development or test, written exactly so. Choose production for real data, or leave NODE_ENV out to try Doorstroom.',
  hostWithoutIssuer:
    'HOST lets other computers reach the service while OIDC_ISSUER is missing: anybody could sign in without a password. Set OIDC_ISSUER and OIDC_CLIENT_ID, or choose HOST=127.0.0.1.',
  realRegionWithoutIssuer:
    'Region {{region}} in this database is not synthetic, so demo personas cannot sign in here. Set OIDC_ISSUER and OIDC_CLIENT_ID, or choose another database with DATABASE_URL to try Doorstroom.',
  sessionKeyForm:
    'SESSION_KEYS must hold keys of 32 random bytes in base64url, separated by commas. Make one with: openssl rand 32 | basenc --base64url',
  sessionKeyGuessable:
    'SESSION_KEYS holds a key that can be guessed: text, a sequence or a repetition. Make a new one with: openssl rand 32 | basenc --base64url',
  sessionKeyTwice: 'SESSION_KEYS holds the same key twice. Take the second one away.',
  tokenKeysForm:
    'TOKEN_KEYS must be a JSON Web Key Set of private P-256 keys (ES256) with a kid each. Make one with: doorstroom keys new',
  tokenKeyMismatch:
    'TOKEN_KEYS holds a key whose public part (x, y) does not belong to its private part (d). Make a new one with: doorstroom keys new',
  tokenKeyGuessable:
    'TOKEN_KEYS holds a key whose private part can be guessed. Make a new one with: doorstroom keys new',
  tokenKeyTwice:
    'TOKEN_KEYS holds the same key or the same kid twice. Give each key a kid of its own, and take away what is double.',
  guessablePassword:
    'The secret in {{setting}} is an example, too short or easily guessed. Choose a random one, for instance with: openssl rand -hex 24',
  databaseInTheClear:
    '{{setting}} leads to another machine over a connection that is not encrypted and checked. Put ?sslmode=verify-full behind the address (with &sslrootcert=… for a certificate authority of your own), or set DATABASE_TLS=off where that network is closed.',
  sharedSecret:
    '{{setting}} and {{other}} hold the same secret. Choose one for each, so that whoever knows the one does not have the other.',
  addressWithPassword:
    '{{setting}} holds a user name or password, and this address is shown to everybody. Take away what stands before the @, and choose a new password if it was a real one.',
  addressWithMore: '{{setting}} must have nothing after a ? or #.',
  anchorPath: 'AUDIT_ANCHOR_FILE must be a whole path, one that starts with /.',
  anchorFile:
    'Nothing can be added to the file of AUDIT_ANCHOR_FILE ({{code}}). Check that its folder exists and that this service may write there.',
};
