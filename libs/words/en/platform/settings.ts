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
  directAlone:
    'DATABASE_DIRECT_URL goes with DATABASE_URL, which leads to the pooler, and DATABASE_OWNER_URL, the role that migrates. Set both, or leave DATABASE_DIRECT_URL out.',
  sharedSecret:
    '{{setting}} and {{other}} hold the same secret. Choose one for each, so that whoever knows the one does not have the other.',
  addressWithPassword:
    '{{setting}} holds a user name or password, and this address is shown to everybody. Take away what stands before the @, and choose a new password if it was a real one.',
  addressWithMore: '{{setting}} must have nothing after a ? or #.',
  letterLanguagesPath: 'LETTER_LANGUAGES must be a whole path, one that starts with /.',
  letterLanguages: 'LETTER_LANGUAGES: {{faults}}. Check the files with doorstroom letter-languages.',
  anchorPath: 'AUDIT_ANCHOR_FILE must be a whole path, one that starts with /.',
  anchorFile:
    'Nothing can be added to the file of AUDIT_ANCHOR_FILE ({{code}}). Check that its folder exists and that this service may write there.',
  wholeNumber:
    '{{setting}} must be a whole number from {{from}} to {{to}}, for example {{setting}}={{fallback}}.',
  oneOf: '{{setting}} must be one of these: {{choices, choice}}.',
  address: '{{setting}} must be an address that starts with {{starts, choice}}.',
  cron: '{{setting}} must be minute, hour, day, month and day of the week as cron writes them, for example {{setting}}="{{fallback}}".',
  regionCode: 'REGION must be 2 to 40 capitals, digits or dashes, for example REGION=GRONINGEN.',
  mailFrom:
    'SMTP_URL is set, so MAIL_FROM must be the address mail comes from, for example MAIL_FROM="Doorstroom <doorstroom@example.nl>".',
  clientId: 'OIDC_ISSUER is set, so OIDC_CLIENT_ID must name this service at that issuer.',
  claimValues:
    'OIDC_CLAIM_VALUES must be a JSON object such as {"role":{"behandelaar":"clinician"},"profession":{}}; claims are role, organisation and profession.',
  metricsToken: 'METRICS_TOKEN must be 32 signs or more, without spaces. Make one with: openssl rand -hex 32',
  metricsOpen:
    'METRICS_HOST lets other computers ask for the metrics while METRICS_TOKEN is missing. Set METRICS_TOKEN, or leave METRICS_HOST out.',
  replicaAlone:
    'DATABASE_REPLICA_URL goes with DATABASE_URL and DATABASE_OWNER_URL, which are missing: set all three, or leave it out.',
  tracingHeaders: 'OTEL_EXPORTER_OTLP_HEADERS must be pairs, separated by commas: name=value,name=value.',
  tracingShare:
    'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1, for example OTEL_TRACES_SAMPLER_ARG=0.1.',
  productionDatabase: 'Production needs DATABASE_URL: the application role of a PostgreSQL of your own.',
  productionOwner:
    'Production needs DATABASE_OWNER_URL: the role that migrates, different from the one in DATABASE_URL, so that row-level security binds.',
  productionIssuer:
    'Production needs OIDC_ISSUER and OIDC_CLIENT_ID: the demo personas are not for real data.',
  productionHttps: 'In production {{setting}} must start with https://.',
  productionSessionKeys:
    'Production needs SESSION_KEYS: 32 random bytes in base64url; several, separated by commas, to rotate.',
  productionTokenKeys:
    'Production needs TOKEN_KEYS: the private JSON Web Key Set that signs access tokens. Make one with: doorstroom keys new',
  productionPublicUrl: 'Production needs PUBLIC_URL: the https address under which people reach the service.',
  productionWebhooks:
    'WEBHOOKS_PRIVATE=allow is refused in production: webhooks would reach your own network.',
  productionDemo: 'DEMO=true is refused in production.',
};
