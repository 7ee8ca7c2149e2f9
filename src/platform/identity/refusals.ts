import { type Refusal } from '../base/http/problem.js';

const refusal = (code: string, status: number, nl: string, en: string): Refusal =>
  Object.freeze({ code, status, nl, en });

export const NOT_SIGNED_IN = refusal('not-signed-in', 401, 'Log eerst in.', 'Sign in first.');

/** One answer for every fault of a token: which check failed helps only whoever forges one. */
export const TOKEN_REFUSED = refusal(
  'token-refused',
  401,
  'Dit toegangstoken is niet (meer) geldig. Haal een nieuw token op bij /oidc/token.',
  'This access token is not valid (any more). Get a new one at /oidc/token.',
);

export const CSRF_REFUSED = refusal(
  'csrf-token-wrong',
  403,
  'Deze wijziging kwam niet aantoonbaar van uw eigen scherm. Herlaad de pagina en probeer het opnieuw.',
  'This change did not provably come from your own screen. Reload the page and try again.',
);

export const CONTEXT_NOT_YOURS = refusal(
  'context-not-yours',
  403,
  'U hebt deze rol of organisatie niet. Kies een andere, of log opnieuw in als uw rechten net zijn gewijzigd.',
  'You do not have this role or organisation. Choose another, or sign in again if your rights have just changed.',
);

export const NOT_ALLOWED = refusal('not-allowed', 403, 'Uw rol mag dit niet.', 'Your role may not do this.');
