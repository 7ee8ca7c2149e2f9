import { type FieldProblem, type ProblemDetail, type ProblemCatalogue } from '../../libs/kernel/index.js';
import { type CodesOf } from '../../libs/words/index.js';

/** What a push may meet, what the registry says to one included. */
export const INGEST_PROBLEMS = {
  words: 'ingest.problems',
  status: {
    'provider-not-registered': 403,
    'empty-snapshot': 422,
    'snapshot-not-empty': 422,
    'idempotency-key-reused': 409,
    'idempotency-key-wrong-form': 400,
    'dry-run-unclear': 400,
    'mode-said-outside': 400,
    'removes-many': 409,
    'too-many-entries': 422,
    'too-many-programmes': 422,
    'too-many-today': 429,
    'confirm-removed-unclear': 400,
    'receipt-not-found': 404,
    'wrong-shape': 400,
    'fields-refused': 422,
    'programme-not-found': 404,
    'slots-held': 409,
    'stop-holds': 409,
    'confirm-held-unclear': 400,
    'file-unreadable': 422,
    'file-identifying-header': 422,
    'answers-missing': 422,
    'too-many-files': 429,
    'bundle-refused': 422,
    'already-on-list': 409,
    'resource-not-valid': 422,
    'changed-meanwhile': 412,
  },
} as const satisfies ProblemCatalogue<CodesOf<'ingest.problems'>>;
export type IngestCode = keyof typeof INGEST_PROBLEMS.status;
export type IngestProblem = IngestCode | ProblemDetail<IngestCode>;

/** The body as a whole is not what the route takes. */
export const wrongShape = (errors: readonly FieldProblem[]): ProblemDetail<'wrong-shape'> => ({
  code: 'wrong-shape',
  errors,
});

/** One programme, or a list of which no row may fail. */
export const fieldsRefused = (errors: readonly FieldProblem[]): ProblemDetail<'fields-refused'> => ({
  code: 'fields-refused',
  errors,
});
