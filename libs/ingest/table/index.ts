export { RowReader, type DuplicateRow, type Reading, type RefusedRow } from './reading.js';
export { dateCell, digitCode, digitCodes, numberCell, oneOf, textCell } from './cells.js';
export { cleanCell, findColumns, folded, type CellsOf, type Column, type FileRow } from './columns.js';
export { readTable, wrongWidth, type RowKind } from './read-table.js';
