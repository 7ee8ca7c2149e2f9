import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import {
  TREND_GROUPINGS,
  type TrendAbsence,
  type TrendGrouping,
  type XmrChange,
} from '../../../libs/insight/index.js';
import { BilingualDto, PopulationQueryDto } from '../insight.dto.js';
import { TrendForecastDto } from './forecast.dto.js';
import { type NoTrend } from './trend-release.js';

const NULLABLE_NUMBER = { type: Number, nullable: true } as const;

export class TrendQueryDto extends PopulationQueryDto {
  @ApiPropertyOptional({ enum: TREND_GROUPINGS, default: 'region' })
  @IsOptional()
  @IsIn(TREND_GROUPINGS)
  by: TrendGrouping = 'region';
  @ApiPropertyOptional({
    description: 'Id of a provider or code of a diagnosis group; the first by name where it is left out',
  })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,64}$/)
  key?: string;
  @ApiPropertyOptional({ enum: ['nl', 'en'] })
  @IsOptional()
  @IsString()
  lang?: string;
}

export class TrendMonthDto {
  @ApiProperty({ example: '2026-10' })
  month!: string;
  @ApiProperty({ format: 'date', description: 'Its last day, which the figures are of' })
  day!: string;
  @ApiProperty({ type: 'integer', description: 'Providers whose lists were delivered by then and since' })
  providers!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Places that wait for an intake' })
  places!: number | null;
  @ApiProperty({
    ...NULLABLE_NUMBER,
    description: 'Of these, waited no longer than the norm to intake: 0 to 1',
  })
  share!: number | null;
  @ApiProperty({ ...NULLABLE_NUMBER, description: 'Weeks waited by the middle one' })
  medianWeeks!: number | null;
  @ApiProperty({
    type: String,
    enum: ['no-norm', 'no-places', 'suppressed', 'unknown-waits', 'not-delivered', 'other-norm'],
    nullable: true,
    description: 'Why a figure that is null is not there',
  })
  absent!: TrendAbsence | null;
  @ApiProperty({
    description: 'The share is beyond its limits, or one of eight in a row on one side of its mean',
  })
  shareSignal!: boolean;
  @ApiProperty({ description: 'The same of the median' })
  medianSignal!: boolean;
}

export class XmrLimitsDto {
  @ApiProperty({ description: 'Mean of the months' })
  centre!: number;
  @ApiProperty({ description: 'Lower natural process limit' })
  lower!: number;
  @ApiProperty({ description: 'Upper natural process limit' })
  upper!: number;
}

export class TrendVariationDto {
  @ApiProperty({ type: XmrLimitsDto, nullable: true, description: 'Null under eight months' })
  limits!: XmrLimitsDto | null;
  @ApiProperty({
    enum: ['none', 'higher', 'lower', 'too-few'],
    description: 'What the last month is beside the ordinary variation',
  })
  change!: XmrChange;
}

export class TrendGroupDto {
  @ApiProperty()
  key!: string;
  @ApiProperty({ type: BilingualDto })
  label!: BilingualDto;
}

export class TrendDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ format: 'date-time', description: 'When the last month was published' })
  asOf!: string;
  @ApiProperty({ enum: TREND_GROUPINGS })
  by!: TrendGrouping;
  @ApiProperty({ description: 'Empty for the region' })
  key!: string;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Weeks to the intake; null = no norm holds' })
  norm!: number | null;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer places are not shown' })
  k!: number;
  @ApiProperty({ type: [TrendMonthDto], description: 'Two years at most, oldest first' })
  months!: TrendMonthDto[];
  @ApiProperty({ type: TrendVariationDto, description: 'Of the share within the norm' })
  share!: TrendVariationDto;
  @ApiProperty({ type: TrendVariationDto, description: 'Of the median' })
  median!: TrendVariationDto;
  @ApiProperty({ type: TrendForecastDto, description: 'Half a year on, if it goes on as it went' })
  forecast!: TrendForecastDto;
  @ApiProperty({ type: [TrendGroupDto], description: 'What can be chosen by this grouping' })
  groups!: TrendGroupDto[];
  @ApiProperty({
    type: String,
    enum: ['no-history', 'counting'],
    nullable: true,
    description: 'Why there are no months: nobody ever waited here, or the past is still being counted',
  })
  absent!: NoTrend | null;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
