import { type WhatIfRefusal } from '../../../libs/matching/index.js';
import { type Refusal } from '../../platform/base/http/problem.js';

export const runNotCompleted: Refusal = Object.freeze({
  code: 'run-not-completed',
  status: 409,
  nl: 'Deze matchingronde heeft geen plan om mee te vergelijken.',
  en: 'This matching run has no plan to compare with.',
});

export const snapshotGone: Refusal = Object.freeze({
  code: 'snapshot-gone',
  status: 409,
  nl: 'De wachtlijsten van deze matchingronde worden niet meer bewaard. Kies een latere matchingronde.',
  en: 'The waiting lists of this matching run are kept no longer. Choose a later matching run.',
});

export const whatIfInProgress: Refusal = Object.freeze({
  code: 'what-if-in-progress',
  status: 409,
  nl: 'Er wordt al een wat-als berekend voor deze regio. Probeer het zo weer.',
  en: 'A what-if is already being computed for this region. Try again in a moment.',
});

export const whatIfOutOfMemory: Refusal = Object.freeze({
  code: 'out-of-memory',
  status: 503,
  nl: 'De berekening had meer geheugen nodig dan zij mag gebruiken. Verhoog SOLVER_MEMORY_MB op de server.',
  en: 'The computation needed more memory than it may use. Raise SOLVER_MEMORY_MB on the server.',
});

export const whatIfStopped: Refusal = Object.freeze({
  code: 'what-if-stopped',
  status: 503,
  nl: 'De berekening is gestopt voor er een antwoord was. Probeer het opnieuw.',
  en: 'The computation was stopped before there was an answer. Try again.',
});

const whatIfNoAnswer: Refusal = Object.freeze({
  code: 'what-if-no-answer',
  status: 503,
  nl: 'Er is met deze wijzigingen geen plan gevonden dat de controle doorstaat.',
  en: 'With these changes no plan was found that passes the recheck.',
});

/** A fault in the changed problem rather than in the changes: which entry it is about is not for the one who asks. */
const withoutEntry = (path: string): string => path.replace(/^\/entries\/\d+\/.*$/, '/entries');

export function refusalOfWhatIf(refusal: WhatIfRefusal): Refusal {
  if (refusal.kind === 'no-answer') return whatIfNoAnswer;
  return {
    code: 'changes-refused',
    status: 400,
    nl: 'Deze wijzigingen passen niet bij de matchingronde; per wijziging staat erbij waarom.',
    en: 'These changes do not fit the matching run; for each it says why.',
    errors: refusal.issues.issues.map(({ path, code, message, messageNl }) => ({
      field: withoutEntry(path),
      code,
      nl: messageNl,
      en: message,
    })),
  };
}
