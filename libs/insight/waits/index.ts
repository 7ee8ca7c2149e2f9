export {
  WAIT_GROUPINGS,
  waitReport,
  WAITS_SOURCE,
  type Absence,
  type Measure,
  type WaitFigure,
  type WaitGrouping,
  type WaitReport,
  type WaitReportOptions,
} from './report.js';
export { MEASURES, type MeasureName, type WaitRow } from './tally.js';
