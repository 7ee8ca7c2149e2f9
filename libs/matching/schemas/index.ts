import { changesSchema } from './changes-schema.js';
import { problemSchema } from './problem-schema.js';
import { document, type Schema } from './shape.js';
import { solutionSchema } from './solution-schema.js';

/**
 * JSON Schemas (2020-12) of the three files, by file name. They describe form; what form can't say (ids that exist,
 * square matrices, exact sums) is for `readProblem`, `readChanges` and `verify`.
 */
export const matchingSchemas = (): Record<string, object> => ({
  'problem.schema.json': document('problem.schema.json', 'doorstroom-problem/1', problemSchema),
  'solution.schema.json': document('solution.schema.json', 'doorstroom-solution/1', solutionSchema),
  'changes.schema.json': document('changes.schema.json', 'doorstroom-changes/1', changesSchema),
});

export { type Schema };
