import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { type Population, POPULATIONS } from '../../libs/kernel/index.js';
import { WAIT_GROUPINGS, type Absence, type WaitGrouping } from '../../libs/insight/index.js';

const NULLABLE_INT = { type: 'integer', nullable: true } as const;
const NULLABLE_NUMBER = { type: Number, nullable: true } as const;

/** Figures are of one population, adults unless said otherwise; those of two are never pooled. */
export abstract class PopulationQueryDto {
  @ApiPropertyOptional({ enum: POPULATIONS, default: 'adults' })
  @IsOptional()
  @IsIn(POPULATIONS)
  population: Population = 'adults';
  @ApiPropertyOptional({
    format: 'date',
    description:
      'An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out',
  })
  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  release?: string;
}

export class ReleaseDto {
  @ApiProperty({ format: 'date', description: 'The first day of its period, and what `release` takes' })
  release!: string;
  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}

export class ReleasesDto {
  @ApiProperty({ type: [ReleaseDto], description: 'The latest first' })
  items!: ReleaseDto[];
}

export class WaitsQueryDto extends PopulationQueryDto {
  @ApiPropertyOptional({ enum: WAIT_GROUPINGS, default: 'region' })
  @IsOptional()
  @IsIn(WAIT_GROUPINGS)
  by: WaitGrouping = 'region';
  @ApiPropertyOptional({ enum: ['nl', 'en'] })
  @IsOptional()
  @IsString()
  lang?: string;
}

export class FunnelQueryDto extends PopulationQueryDto {
  @ApiPropertyOptional({ enum: ['nl', 'en'] })
  @IsOptional()
  @IsString()
  lang?: string;
}

export class BilingualDto {
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

export class NormDto {
  @ApiProperty({ type: 'integer', description: 'Weeks from registration to intake' })
  intake!: number;
  @ApiProperty({ type: 'integer', description: 'Weeks from intake to treatment' })
  treatment!: number;
  @ApiProperty({ type: 'integer', description: 'Weeks from registration to treatment' })
  total!: number;
}

export class MeasureDto {
  @ApiProperty({ ...NULLABLE_NUMBER, description: 'Each place counts once; one decimal' })
  meanWeeks!: number | null;
  @ApiProperty(NULLABLE_NUMBER)
  medianWeeks!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'Places that wait longer than the norm' })
  beyondNorm!: number | null;
  @ApiProperty({ ...NULLABLE_NUMBER, description: '0 to 1' })
  shareBeyondNorm!: number | null;
  @ApiProperty({
    type: String,
    enum: ['no-norm', 'no-places', 'suppressed', 'unknown-waits'],
    nullable: true,
    description: 'Why a figure that is null is not there',
  })
  reasonAbsent!: Absence | null;
}

export class WaitFigureDto {
  @ApiProperty(NULLABLE_INT)
  places!: number | null;
  @ApiProperty({ type: MeasureDto })
  intake!: MeasureDto;
  @ApiProperty({ type: MeasureDto })
  treatment!: MeasureDto;
  @ApiProperty({ type: MeasureDto })
  total!: MeasureDto;
  @ApiProperty({ description: 'Too few places to show, or needed to hide others that are' })
  suppressed!: boolean;
}

export class WaitGroupDto {
  @ApiProperty()
  key!: string;
  @ApiProperty({ type: BilingualDto })
  label!: BilingualDto;
  @ApiProperty({ type: WaitFigureDto })
  figure!: WaitFigureDto;
}

export class WaitsDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ format: 'date-time', description: 'When the figures were published' })
  asOf!: string;
  @ApiProperty({ enum: WAIT_GROUPINGS })
  by!: WaitGrouping;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ type: NormDto, nullable: true, description: 'Null = no norm holds for this population' })
  norm!: NormDto | null;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer places are not shown' })
  k!: number;
  @ApiProperty({ enum: ['wachtplekken'] })
  unit!: 'wachtplekken';
  @ApiProperty({ type: WaitFigureDto })
  total!: WaitFigureDto;
  @ApiProperty({ type: [WaitGroupDto] })
  groups!: WaitGroupDto[];
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
