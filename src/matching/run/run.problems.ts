import { type Refusal } from '../../platform/base/http/problem.js';

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

export const runOver: Refusal = Object.freeze({
  code: 'run-over',
  status: 409,
  nl: 'Deze matchingronde is al afgelopen en kan niet meer worden gestopt.',
  en: 'This matching run is already over and can no longer be stopped.',
});

export const tooManyStreams: Refusal = Object.freeze({
  code: 'too-many-streams',
  status: 429,
  nl: 'U volgt al zoveel matchingrondes tegelijk als kan. Sluit een tabblad, of vraag de ronde op zonder te volgen.',
  en: 'You are already following as many matching runs as is possible. Close a tab, or ask for the run without following it.',
});
