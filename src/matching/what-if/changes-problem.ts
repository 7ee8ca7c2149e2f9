import { type WhatIfRefusal } from '../../../libs/matching/index.js';
import { problem, ProblemException, refusalOfProblem } from '../../platform/base/http/index.js';
import { MATCHING_PROBLEMS } from '../problems.js';

/** A fault in the changed problem rather than in the changes: which entry it is about is not for the one who asks. */
const withoutEntry = (path: string): string => path.replace(/^\/entries\/\d+\/.*$/, '/entries');

/** Changes that do not fit the run, each with what is wrong in the words of the file format. */
export function problemOfChanges(refusal: WhatIfRefusal): ProblemException {
  if (refusal.kind === 'no-answer') return problem(MATCHING_PROBLEMS, 'what-if-no-answer');
  return new ProblemException({
    ...refusalOfProblem(MATCHING_PROBLEMS, 'changes-refused'),
    errors: refusal.issues.issues.map(({ path, code, message, messageNl }) => ({
      field: withoutEntry(path),
      code,
      nl: messageNl,
      en: message,
    })),
  });
}
