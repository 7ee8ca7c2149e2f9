import { ApiProperty } from '@nestjs/swagger';
import { inBoth } from '../../../libs/words/index.js';
import { BilingualDto } from '../insight.dto.js';
import {
  FEWEST_MONTHS,
  FORECAST_LEVEL,
  FORECAST_MONTHS,
  type Forecast,
  type ForecastAbsence,
  type TrendForecast,
} from '../../../libs/insight/index.js';

export class ForecastMonthDto {
  @ApiProperty({ example: '2027-01' })
  month!: string;
  @ApiProperty({ format: 'date', description: 'Its last day, which the forecast is of' })
  day!: string;
}

export class ForecastPointDto {
  @ApiProperty()
  middle!: number;
  @ApiProperty({ description: 'Lower end of the interval' })
  lower!: number;
  @ApiProperty({ description: 'Upper end of the interval' })
  upper!: number;
}

export class BackTestDto {
  @ApiProperty({
    type: 'integer',
    description: 'Ends of months of the past at which such a forecast was made anew',
  })
  origins!: number;
  @ApiProperty({ type: 'integer', description: 'Months forecast from there that have come since' })
  forecasts!: number;
  @ApiProperty({ description: 'Of these, those that came out within their interval: 0 to 1' })
  coverage!: number;
}

export class MeasureForecastDto {
  @ApiProperty({ description: 'Change a month; 0 where that of the past is no more than chance' })
  drift!: number;
  @ApiProperty({
    type: [ForecastPointDto],
    description: 'Of the months of `months`; empty where there is none',
  })
  points!: ForecastPointDto[];
  @ApiProperty({
    type: BackTestDto,
    nullable: true,
    description: 'How such forecasts would have done; null where too few months are over to tell',
  })
  backTest!: BackTestDto | null;
  @ApiProperty({
    type: String,
    enum: ['too-few-months', 'latest-absent'],
    nullable: true,
    description: `Why there is none: fewer than ${FEWEST_MONTHS} months one after the other about the same lists, or no figure of the last month`,
  })
  absent!: ForecastAbsence | null;
}

export class TrendForecastDto {
  @ApiProperty({
    type: [ForecastMonthDto],
    description: `${FORECAST_MONTHS} months after the last that is over`,
  })
  months!: ForecastMonthDto[];
  @ApiProperty({
    example: FORECAST_LEVEL,
    description: 'The share of outcomes that an interval ought to hold',
  })
  level!: number;
  @ApiProperty({ type: MeasureForecastDto, description: 'Of the places that wait for an intake' })
  places!: MeasureForecastDto;
  @ApiProperty({ type: MeasureForecastDto, description: 'Of the share within the norm' })
  share!: MeasureForecastDto;
  @ApiProperty({ type: MeasureForecastDto, description: 'Of the median of weeks waited' })
  median!: MeasureForecastDto;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
}

/** To what can be read off a chart: more digits would say more than is known. */
function measure(forecast: Forecast, decimals: number): MeasureForecastDto {
  if (forecast.absent !== null) return { drift: 0, points: [], backTest: null, absent: forecast.absent };
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  return {
    drift: Number(forecast.drift.toFixed(decimals + 1)),
    points: forecast.points.map(({ middle, lower, upper }) => ({
      ...{ middle: rounded(middle), lower: rounded(lower), upper: rounded(upper) },
    })),
    backTest: forecast.backTest && {
      ...forecast.backTest,
      coverage: Number(forecast.backTest.coverage.toFixed(3)),
    },
    absent: null,
  };
}

export const forecastDto = ({ months, places, share, medianWeeks }: TrendForecast): TrendForecastDto => ({
  months: months.map((month) => ({ ...month })),
  level: FORECAST_LEVEL,
  places: measure(places, 0),
  share: measure(share, 3),
  median: measure(medianWeeks, 1),
  definition: inBoth('insight.definitions.forecast'),
});
