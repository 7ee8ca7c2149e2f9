import { type Refusal } from '../platform/http/problem.js';

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
