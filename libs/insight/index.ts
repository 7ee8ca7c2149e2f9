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
  isDelivered,
  monthsOver,
  pointsOf,
  TREND_GROUPINGS,
  TREND_SOURCE,
  trendLine,
  type StandingRow,
  type TrendAbsence,
  type TrendGrouping,
  type TrendLine,
  type TrendMonth,
  type TrendPoint,
} from './trend/index.js';
export {
  OBSERVED_DAYS,
  TIME_TO_INTAKE_SOURCE,
  timeToIntake,
  type ListSpell,
  type TimeToIntake,
  type TimeToIntakeAbsence,
  type WaitEnd,
} from './time-to-intake/index.js';
export { type XmrChange, type XmrLimits } from './xmr/xmr.js';
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
export {
  groupWaits,
  LEAST_LOCATIONS,
  publishedWaits,
  regionWaits,
  type GroupWait,
  type PublishedFigure,
  type PublishedWait,
  type PublishedWaits,
  type RegionFigure,
  type RegionWait,
  type RegionWaits,
} from './published/index.js';
export {
  queueStatistics,
  type Period,
  type QueueAbsence,
  type QueueOptions,
  type QueueRefusal,
  type QueueStatistics,
  type Spell,
} from './queue/index.js';
