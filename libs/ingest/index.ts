export {
  announcedWeeks,
  NZA_COLUMNS,
  readNza,
  remarkKind,
  summariseNza,
  type AnnouncedWait,
  type AnnouncedWeeks,
  type CareType,
  type Circuit,
  type NzaSummary,
  type ProviderType,
  type RemarkKind,
  type WaitCounts,
} from './nza/index.js';
export { PC4_COLUMNS, readPc4, type Pc4Area } from './pc4/index.js';
export { identifierIn, identifierInText, IDENTIFIER_KINDS, type IdentifierKind } from './privacy/gate.js';
export { readEntries, type EntryBatch, type EntryPush } from './rows/batch.js';
export { readListBody, readPushBody, type PushBody } from './rows/body.js';
export {
  ENTRY_FIELDS,
  erasedOnRequest,
  transferUnderWay,
  type EntryContext,
  type EntryRow,
} from './rows/entry.js';
export { inRow, type RowError } from './rows/row-error.js';
export { identifierError } from './rows/gate-row.js';
export { PROGRAMME_FIELDS, readProgramme, type ProgrammeRow } from './rows/programme.js';
export {
  CEILING_FIELDS,
  readCeilings,
  readSlots,
  SLOT_FIELDS,
  SLOT_HORIZON,
  type CeilingRow,
  type SlotRow,
} from './rows/supply.js';
export {
  findColumns,
  type CellError,
  type Column,
  type DuplicateRow,
  type FileRow,
  type Reading,
  type RefusedRow,
} from './table/index.js';
export { readTravel, TRAVEL_COLUMNS, type TravelRow } from './travel/index.js';
