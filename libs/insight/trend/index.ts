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
} from './trend.js';
export { trendForecast, type TrendForecast } from './trend-forecast.js';
