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
