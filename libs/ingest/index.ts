export {
  bundlePath,
  bundleReader,
  capabilityStatement,
  type DemandEntry,
  type Bound,
  type DefinitionType,
  type DemandSearch,
  nextPage,
  readDemandSearch,
  demandPath,
  fhirDefinitions,
  type Json,
  type ProgrammeEntry,
  programmePath,
  type SlotsEntry,
  writeProgramme,
  resourceToValidate,
  type ReadBundle,
  readDemand,
  writeDemand,
} from './fhir/index.js';
export {
  announcedWeeks,
  NZA_COLUMNS,
  nzaRule,
  readNza,
  readNzaRow,
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
export { PC4_COLUMNS, readPc4, type FarPostcode, type Pc4Area, type Pc4Reading } from './pc4/index.js';
export { identifierIn, identifierInText, IDENTIFIER_KINDS, type IdentifierKind } from './privacy/gate.js';
export { RANDOM_FORM, readReferenceForm, type ReferenceForm } from './privacy/reference-form.js';
export {
  answersIn,
  columnsFitToLeave,
  contextOf,
  keyedReference,
  leavingRows,
  messageOf,
  NO_ANSWERS,
  readAnswersFile,
  readKnown,
  referenceOf,
  withOpen,
  type AnswersFile,
  type ContextOfList,
  type KeyVersion,
  type KnownToList,
  type Leaving,
} from './pseudonymise/index.js';
export { isPushKey } from './privacy/push-key.js';
export { MOST_CONTACTS } from './record/contacts.js';
export { ENTRY, ENTRY_FIELDS, type EntryRow } from './record/entry.js';
export { TEXT_FORMS, type Contact, type Field, type Fields, type RecordOf } from './record/field.js';
export { LONGEST_WAIT, MOST_PROGRAMMES, MOST_REASONS, MOST_ROWS, SLOT_HORIZON } from './record/limits.js';
export { PROGRAMME_WORDS, wordsOf } from './record/programme-words.js';
export { type ReadingContext } from './record/read-field.js';
export {
  CEILING,
  CEILING_FIELDS,
  PROGRAMME,
  PROGRAMME_FIELDS,
  SLOT,
  SLOT_FIELDS,
  type CeilingRow,
  type ProgrammeRow,
  type SlotRow,
} from './record/supply.js';
export {
  entryBatchReader,
  firstReasons,
  readEntries,
  type EntryBatch,
  type EntryPush,
} from './rows/batch.js';
export { PUSH_MODES, readListBody, readPushBody, type PushBody, type PushMode } from './rows/body.js';
export { ERASED_ON_REQUEST, TRANSFER_UNDER_WAY } from './rows/entry.js';
export { referenceReader } from './rows/departure.js';
export { readProgramme } from './rows/programme.js';
export { fullForToday, type PushedToday } from './rows/day.js';
export { heldBack, type Removal } from './rows/removal.js';
export { type LikeSomebody, type ReferenceList } from './rows/reference-check.js';
export { type RowProblem } from './rows/row-problem.js';
export { readCeilings, readSlots } from './rows/supply.js';
export {
  columnsRule,
  dateCell,
  folded,
  headerFit,
  readTable,
  tidyTable,
  type Column,
  type DuplicateRow,
  type FileNote,
  type FileRow,
  type HeaderRule,
  type NoTable,
  type NoteCode,
  type Reading,
  type RefusedRow,
  type TidyTable,
} from './table/index.js';
export {
  doubtsOf,
  readTravel,
  TRAVEL_COLUMNS,
  travelRule,
  type TravelDoubt,
  type TravelRow,
  type TravelUnit,
  type TravelWay,
  type WaysOfToday,
  waysOfToday,
  withWaysBack,
} from './travel/index.js';
export { type KnownAreas } from './record/area.js';
export {
  columnLooks,
  DATE_ORDERS,
  headerText,
  LEFT_OUT,
  LIST_HEADER,
  listTable,
  mappedRow,
  planOf,
  readFileOptions,
  TARGETS,
  type Answers,
  type ColumnLook,
  type Confidence,
  type Correction,
  type DateOrder,
  type Decision,
  type FileOptions,
  type ListTable,
  type MappedRow,
  type MappingContext,
  type NoListTable,
  type Plan,
  type ReasonCode,
  type Remembered,
  type Target,
} from './mapping/index.js';
