export { type AnnouncedWait, type CareType, type Circuit, type ProviderType } from './announced-wait.js';
export { readNza, readNzaRow } from './read-nza.js';
export { nzaRule } from './raw-2016.js';
export { remarkKind, type RemarkKind } from './remark.js';
export { summariseNza, type NzaSummary, type WaitCounts } from './summary.js';
export { NZA_COLUMNS, type NzaColumn } from './vocabulary.js';
export { announcedWeeks, type AnnouncedWeeks } from './wait.js';
