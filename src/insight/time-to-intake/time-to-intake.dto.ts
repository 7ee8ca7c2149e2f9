import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { type TimeToIntakeAbsence } from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { BilingualDto, PopulationQueryDto } from '../insight.dto.js';
import { type NoTrend } from '../trend/trend-release.js';

const SHARE = { minimum: 0, maximum: 1 } as const;

export class TimeToIntakeQueryDto extends PopulationQueryDto {
  @ApiPropertyOptional({ enum: ['nl', 'en'] })
  @IsOptional()
  @IsString()
  lang?: string;
}

export class WaitSharesDto {
  @ApiProperty({ ...SHARE, description: 'Had an intake' })
  intake!: number;
  @ApiProperty({ ...SHARE, description: 'Off the list without an intake, and not by a transfer' })
  left!: number;
  @ApiProperty({ ...SHARE, description: 'Moved to another provider' })
  moved!: number;
  @ApiProperty({ ...SHARE, description: 'Still waiting' })
  waiting!: number;
}

export class TimeToIntakePointDto {
  @ApiProperty({ type: 'integer', description: 'Weeks since the registration' })
  weeks!: number;
  @ApiProperty({
    type: WaitSharesDto,
    nullable: true,
    description: 'In hundredths, together 1; null where there are too few to show',
  })
  shares!: WaitSharesDto | null;
  @ApiProperty({
    type: [Number],
    nullable: true,
    minItems: 2,
    maxItems: 2,
    description: 'Of the share with an intake: 95 % interval',
  })
  interval!: number[] | null;
}

export class TimeToIntakeDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ format: 'date-time', description: 'When it was published' })
  asOf!: string;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day that was looked at' })
  observedFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day that was looked at' })
  observedUntil!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Weeks to the intake; null = no norm holds' })
  norm!: number | null;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer places are not shown' })
  k!: number;
  @ApiProperty({ type: [TimeToIntakePointDto], description: 'The shortest first; the norm is among them' })
  points!: TimeToIntakePointDto[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Weeks by which half have an intake; null where that is not seen within a year',
  })
  medianWeeks!: number | null;
  @ApiProperty({
    type: String,
    enum: ['no-history', 'counting', 'suppressed', 'no-places'],
    nullable: true,
    description: 'Why nothing is shown',
  })
  absent!: NoTrend | TimeToIntakeAbsence | null;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
