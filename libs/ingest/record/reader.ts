import { type FieldProblem, type Result } from '../../kernel/index.js';

/** Reads one field: its value in our types, or what was expected there. The value itself is never repeated. */
export type Reader = (value: unknown, field: string) => Result<unknown, FieldProblem>;
