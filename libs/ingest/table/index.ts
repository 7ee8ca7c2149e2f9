export { RowReader, type CellError, type DuplicateRow, type Reading, type RefusedRow } from './cell-error.js';
export { dateCell, digitCodes, expected, numberCell, oneOf, textCell } from './cells.js';
export { cleanCell, findColumns, folded, type CellsOf, type Column, type FileRow } from './columns.js';
export { readTable, wrongWidth, type RowKind } from './read-table.js';
