import { type FieldProblem } from '../../kernel/index.js';

/** Why a field of a row of a batch could not be taken. Never holds the value. */
export interface RowProblem extends FieldProblem {
  /** 1-based place in the batch. */
  readonly row: number;
}
