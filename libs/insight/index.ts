export {
  ACTION_STANDS,
  caseReport,
  NONE,
  type ActionCount,
  type ActionStand,
  type CaseCount,
  type CaseReport,
  type CountTable,
} from './case-table/report.js';
export { funnelOf, type Funnel, type FunnelRow, type FunnelStep } from './funnel/funnel.js';
export {
  WAIT_GROUPINGS,
  waitReport,
  WAITS_SOURCE,
  type Absence,
  type Measure,
  type WaitFigure,
  type WaitGrouping,
  type WaitReport,
  type WaitRow,
} from './waits/index.js';
