export {
  FEWEST_MONTHS,
  FORECAST_LEVEL,
  FORECAST_MONTHS,
  forecastOf,
  type BackTest,
  type Forecast,
  type ForecastAbsence,
  type ForecastPoint,
} from './forecast.js';
