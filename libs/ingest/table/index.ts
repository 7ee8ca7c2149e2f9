export { RowReader, type DuplicateRow, type Reading, type RefusedRow } from './reading.js';
export {
  AGB,
  codeCell,
  codesCell,
  MUNICIPALITY,
  numberCell,
  oneOf,
  POSTCODE,
  textCell,
  type CodeKind,
} from './cells.js';
export { codeOf } from './cells.js';
export { folded, saysUnknown } from './clean-text.js';
export { dateCell } from './dates.js';
export { findColumns, headerFit, type Column, type FileRow } from './columns.js';
export { type FileNote, type NoteCode, NoteCounter } from './notes.js';
export { readTable, type RowKind } from './read-table.js';
export {
  columnsRule,
  tidyTable,
  wrongWidth,
  type HeaderRule,
  type NoTable,
  type TablePart,
  type TidyTable,
  type UsableHeader,
} from './tidy.js';
