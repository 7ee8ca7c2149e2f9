import { type Refusal } from '../platform/http/problem.js';

export const runInProgress: Refusal = Object.freeze({
  code: 'run-in-progress',
  status: 409,
  nl: 'Er loopt al een matchingronde. Wacht tot die klaar is.',
  en: 'A matching run is already in progress. Wait until it has finished.',
});

export const runUnknown: Refusal = Object.freeze({
  code: 'run-unknown',
  status: 404,
  nl: 'Deze matchingronde bestaat niet.',
  en: 'There is no such matching run.',
});

export const reasonUnknown: Refusal = Object.freeze({
  code: 'reason-unknown',
  status: 400,
  nl: 'Deze reden staat niet in de codelijst unmatchedReasons.',
  en: 'This reason is not in the code list unmatchedReasons.',
});
