import { type Refusal } from '../platform/base/http/problem.js';

const refusal = (code: string, status: number, nl: string, en: string): Refusal =>
  Object.freeze({ code, status, nl, en });

export const NO_SUCH_ENTRY = refusal(
  'no-such-entry',
  404,
  'Deze wachtplek bestaat niet (meer), of staat niet op de lijst van uw organisatie.',
  'This entry does not exist (any more), or is not on the list of your organisation.',
);

export const UNDER_WAY = refusal(
  'transfer-under-way',
  409,
  'Deze cliënt is onderweg naar een andere aanbieder, die op de intake rekent. Leg eerst de start of de terugkeer vast; daarna kan de wachtplek worden gewist.',
  'This client is on the way to another provider, which counts on the intake. Record the start or the return first; then the entry can be erased.',
);

export const REHEARSAL_UNDER_WAY = refusal(
  'rehearsal-under-way',
  409,
  'Er wordt al geteld wat er zou verdwijnen. Probeer het zo weer.',
  'What would go is being counted already. Try again in a moment.',
);

export const REHEARSAL_TOO_LONG = refusal(
  'rehearsal-too-long',
  503,
  'Er is zo veel dat het tellen hier te lang duurt. De beheerder van de server kan het tellen met: doorstroom retention --dry-run.',
  'There is so much that counting takes too long here. Who runs the server can count it with: doorstroom retention --dry-run.',
);
