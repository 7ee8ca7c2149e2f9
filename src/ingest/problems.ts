import { type CellError, type RowError } from '../../libs/ingest/index.js';
import { type Refusal } from '../platform/base/http/index.js';

const refusal = (code: string, status: number, nl: string, en: string): Refusal =>
  Object.freeze({ code, status, nl, en });

export const NO_PROVIDER = refusal(
  'provider-not-registered',
  403,
  'Uw organisatie staat niet als zorgaanbieder in deze regio. Neem contact op met de beheerder.',
  'Your organisation is not a provider of this region. Contact the administrator.',
);

export const EMPTY_SNAPSHOT = refusal(
  'empty-snapshot',
  422,
  'Een lege lijst zou iedereen van de lijst halen; er is niets veranderd. Staat er echt niemand meer op, stuur dan "expectEmpty": true mee.',
  'An empty list would take everybody off the list; nothing was changed. If nobody is left on it, send "expectEmpty": true as well.',
);

export const NOT_EMPTY = refusal(
  'snapshot-not-empty',
  422,
  '"expectEmpty" hoort alleen bij een lege lijst met mode "snapshot"; er is niets veranderd.',
  '"expectEmpty" goes with an empty list in mode "snapshot" only; nothing was changed.',
);

export const KEY_REUSED = refusal(
  'idempotency-key-reused',
  409,
  'Deze Idempotency-Key hoort al bij een ander bericht; er is niets veranderd. Gebruik voor elk bericht een nieuwe.',
  'This Idempotency-Key belongs to another message already; nothing was changed. Use a new one for each message.',
);

export const KEY_WRONG_FORM = refusal(
  'idempotency-key-wrong-form',
  400,
  'Verwacht in Idempotency-Key 1 tot 100 letters, cijfers of leestekens zonder spaties, bijvoorbeeld een uuid.',
  'Expected in Idempotency-Key 1 to 100 letters, digits or punctuation without spaces, for example a uuid.',
);

export const DRY_RUN_UNCLEAR = refusal(
  'dry-run-unclear',
  400,
  'dryRun is true of false; er is niets veranderd.',
  'dryRun is true or false; nothing was changed.',
);

export const TOO_DEEP = refusal(
  'nested-too-deep',
  400,
  'Dit bericht is dieper genest dan een lijst met rijen; zie /api/docs.',
  'This message is nested deeper than a list of rows; see /api/docs.',
);

export const NO_RECEIPT = refusal(
  'receipt-not-found',
  404,
  'Dit ontvangstbewijs bestaat niet, of is niet van uw organisatie.',
  'This receipt does not exist, or is not of your organisation.',
);

/** The body as a whole is not what the route takes. */
export const wrongShape = (errors: readonly CellError[]): Refusal => ({
  ...refusal(
    'wrong-shape',
    400,
    'Dit bericht is niet wat /api/docs beschrijft; er is niets veranderd.',
    'This message is not what /api/docs describes; nothing was changed.',
  ),
  errors,
});

/** One programme, or a list of which no row may fail. */
export const fieldsRefused = (errors: readonly (CellError | RowError)[]): Refusal => ({
  ...refusal(
    'fields-refused',
    422,
    'Sommige velden kloppen niet; er is niets veranderd.',
    'Some fields are not right; nothing was changed.',
  ),
  errors,
});
