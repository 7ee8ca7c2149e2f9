import { type CellError } from '../table/index.js';

/** Why a field of a row of a batch could not be taken. Never holds the value. */
export interface RowError extends CellError {
  /** 1-based place in the batch. */
  readonly row: number;
}

/** The same reason, saying which row it is about. */
export const inRow = (row: number, { field, code, nl, en }: CellError): RowError => ({
  row,
  field,
  code,
  nl: `Rij ${row}, ${nl}`,
  en: `Row ${row}, ${en}`,
});
