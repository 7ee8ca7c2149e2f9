import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional } from 'class-validator';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { CHANGES_FORMAT, LIMITS, MOST_CHANGES } from '../../../libs/matching/index.js';
import { LevelsDto } from '../run/baselines.dto.js';

const INT = { type: 'integer' } as const;
const NULLABLE_INT = { type: 'integer', nullable: true } as const;

export class SlotChangeDto {
  @ApiProperty()
  programme!: string;
  @ApiProperty({
    oneOf: [
      { type: 'string', example: '2026-W49' },
      { type: 'integer', minimum: 0 },
    ],
  })
  week!: number | string;
  @ApiPropertyOptional({ ...INT, description: 'So many more, or fewer: by or to' })
  by?: number;
  @ApiPropertyOptional({ ...INT, minimum: 0 })
  to?: number;
}

export class CeilingChangeDto {
  @ApiProperty()
  insurer!: string;
  @ApiProperty()
  provider!: string;
  @ApiProperty({ ...NULLABLE_INT, description: 'null = no ceiling' })
  to!: number | null;
}

export class LimitChangeDto {
  @ApiProperty()
  provider!: string;
  @ApiProperty({ enum: LIMITS })
  limit!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'null = no limit' })
  to!: number | null;
}

export class ProgrammeChangeDto {
  @ApiProperty()
  programme!: string;
  @ApiPropertyOptional()
  intakeStop?: boolean;
  @ApiPropertyOptional({ ...INT, minimum: 0 })
  treatmentWait?: number;
}

export class WeightsChangeDto {
  @ApiPropertyOptional(INT)
  breach?: number;
  @ApiPropertyOptional(INT)
  weeks?: number;
  @ApiPropertyOptional(INT)
  travel?: number;
  @ApiPropertyOptional({ ...INT, description: 'Per week that an entry has waited beyond the norm already' })
  waited?: number;
}

export class PolicyChangeDto {
  @ApiPropertyOptional({ type: WeightsChangeDto })
  weights?: WeightsChangeDto;
  @ApiPropertyOptional(INT)
  minGainWeeks?: number;
  @ApiPropertyOptional({
    ...INT,
    minimum: 0,
    maximum: 100,
    description:
      'Percent of the share of the long-waiting in the list that they have among those placed at least',
  })
  longWaitingFloor?: number;
}

/** What to change in the snapshot of a run. What is inside the lists is judged with the snapshot at hand. */
export class ChangesDto {
  @ApiPropertyOptional({ enum: [CHANGES_FORMAT] })
  @IsOptional()
  @IsIn([CHANGES_FORMAT])
  format?: string;
  @ApiPropertyOptional({ type: [SlotChangeDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  slots?: SlotChangeDto[];
  @ApiPropertyOptional({ type: [CeilingChangeDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  ceilings?: CeilingChangeDto[];
  @ApiPropertyOptional({ type: [LimitChangeDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  limits?: LimitChangeDto[];
  @ApiPropertyOptional({ type: [ProgrammeChangeDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  programmes?: ProgrammeChangeDto[];
  @ApiPropertyOptional({ type: PolicyChangeDto })
  @IsOptional()
  @IsObject()
  policy?: PolicyChangeDto;
}

export class PlanFiguresDto {
  @ApiProperty({ enum: ['optimal', 'feasible', 'infeasible'] })
  status!: string;
  @ApiProperty(NULLABLE_INT)
  value!: number | null;
  @ApiProperty({ type: LevelsDto, nullable: true })
  levels!: LevelsDto | null;
  @ApiProperty({ ...INT, description: 'In steps of k; those under way included' })
  proposals!: number;
  @ApiProperty({ enum: ['proved', 'budget', 'clock', 'cancelled'] })
  stopped!: string;
}

export class ValueIntervalDto {
  @ApiProperty(INT)
  low!: number;
  @ApiProperty(INT)
  high!: number;
}

export class ProposalDifferenceDto {
  @ApiProperty({ ...INT, description: 'In whole ks, rounded down: 0 is none or fewer than k' })
  added!: number;
  @ApiProperty({ ...INT, description: 'In whole ks, rounded down' })
  removed!: number;
  @ApiProperty({ ...INT, description: 'To another programme or week; in whole ks, rounded down' })
  moved!: number;
}

export class BeforeAfterDto {
  @ApiProperty({ ...NULLABLE_INT, description: 'In steps of k; null where it may not be shown' })
  before!: number | null;
  @ApiProperty(NULLABLE_INT)
  after!: number | null;
}

export class ProviderNameDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
}

export class ProviderDifferenceDto {
  @ApiProperty({ type: ProviderNameDto })
  provider!: ProviderNameDto;
  @ApiProperty({ type: BeforeAfterDto, description: 'Of its own entries, proposed elsewhere' })
  out!: BeforeAfterDto;
  @ApiProperty({ type: BeforeAfterDto, description: 'Entries of others, proposed to it' })
  in!: BeforeAfterDto;
}

export class WhatIfWordsDto {
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

/**
 * Of one population. The difference is rounded, once: proposals to k, weeks to 50, minutes to 150, and the value by those;
 * `after` is `before` and the difference. No client shows in it, nor beside the figures of the run.
 */
export class WhatIfAboutDto {
  @ApiProperty({ enum: POPULATIONS })
  population!: Population;
  @ApiProperty({
    description:
      'The figures of either plan may not be told, or it would be of none: then there are no figures',
  })
  suppressed!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['better', 'worse', 'same', 'not-certain', 'other-weights', 'impossible'],
    description:
      'While the other populations keep what they have in each plan: `better`, `worse` and `same` are certain. `not-certain`: the gaps of the two plans could explain the difference. `other-weights`: the values are in different units. `impossible`: no plan holds what is under way.',
  })
  certainty!: string | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'Of the values of the two plans found' })
  difference!: number | null;
  @ApiProperty({
    type: ValueIntervalDto,
    nullable: true,
    description:
      'Where the difference lies for certain, while the other populations keep what they have in each plan; null where what is short of the proofs is so much beside what this population gains that it says nothing',
  })
  interval!: ValueIntervalDto | null;
  @ApiProperty({ type: LevelsDto, nullable: true, description: 'After minus before, of the plans found' })
  levels!: LevelsDto | null;
  @ApiProperty({ type: PlanFiguresDto, nullable: true })
  before!: PlanFiguresDto | null;
  @ApiProperty({ type: PlanFiguresDto, nullable: true })
  after!: PlanFiguresDto | null;
  @ApiProperty({ type: ProposalDifferenceDto, nullable: true })
  proposals!: ProposalDifferenceDto | null;
  @ApiProperty({ type: [ProviderDifferenceDto] })
  providers!: ProviderDifferenceDto[];
  @ApiProperty({ type: [WhatIfWordsDto] })
  words!: WhatIfWordsDto[];
}

/** Each population apart: no figure pools two of them. */
export class WhatIfDto {
  @ApiProperty({ format: 'uuid' })
  runId!: string;
  @ApiProperty({ ...INT, description: 'Of plans of fewer proposals nothing is shown' })
  k!: number;
  @ApiProperty({ type: [WhatIfAboutDto], description: 'Always all of them, in this order' })
  about!: WhatIfAboutDto[];
}
