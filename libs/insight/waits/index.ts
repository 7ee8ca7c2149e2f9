export { WAITS_DEFINITION, WAITS_SOURCE } from './definitions.js';
export {
  WAIT_GROUPINGS,
  waitReport,
  type Absence,
  type Measure,
  type WaitFigure,
  type WaitGrouping,
  type WaitReport,
  type WaitReportOptions,
} from './report.js';
export { MEASURES, type MeasureName, type WaitRow } from './tally.js';
