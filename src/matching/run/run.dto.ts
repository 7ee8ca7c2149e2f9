import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { PageQueryDto } from '../../platform/base/http/index.js';
import { POPULATION } from './population-query.dto.js';
import { BaselinesDto, ImprovementDto, LevelsDto } from './baselines.dto.js';
import { RUN_STATUSES, type RunStatus } from './run.entity.js';
import { FailureTextDto, RunProgressDto } from './follow/run-progress.dto.js';

const INT = { type: 'integer' } as const;
const NULLABLE_INT = { type: 'integer', nullable: true } as const;
const NULLABLE_TEXT = { type: String, nullable: true } as const;

/** A run takes the region as it is and the policy in force. */
export class StartRunDto {
  @ApiPropertyOptional({
    description:
      'That proposals which nobody has opened may be replaced, as GET /matching-runs/preview says; asked for (409 run-replaces) where there are any',
  })
  @IsOptional()
  @IsBoolean()
  replace?: boolean;
}

export class StartedRunDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: RUN_STATUSES })
  status!: RunStatus;
}

export class RunCountsDto {
  @ApiProperty({ enum: POPULATIONS, description: 'Whom entries, proposals, kept and unmatched are about' })
  population!: Population;
  @ApiProperty({
    ...NULLABLE_INT,
    description:
      'Waiting-list entries that took part; these, proposals, kept and unmatched are null where they may not be shown',
  })
  entries!: number | null;
  @ApiProperty(INT)
  programmes!: number;
  @ApiProperty({ ...INT, description: 'Free places within the horizon' })
  slots!: number;
  @ApiProperty({ ...NULLABLE_INT, description: 'New proposals' })
  proposals!: number | null;
  @ApiProperty({
    ...NULLABLE_INT,
    description: 'Proposals of earlier runs that somebody approved and that go on',
  })
  kept!: number | null;
  @ApiProperty(NULLABLE_INT)
  unmatched!: number | null;
}

export class RunWorkDto {
  @ApiProperty(INT)
  iterations!: number;
  @ApiProperty()
  seconds!: number;
  @ApiProperty()
  peakMB!: number;
  @ApiProperty()
  solver!: string;
  @ApiProperty({ enum: ['proved', 'budget', 'clock', 'cancelled'] })
  stopped!: string;
}

export class RunSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: RUN_STATUSES })
  status!: RunStatus;
  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time' })
  startedAt!: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time' })
  finishedAt!: string | null;
  @ApiProperty({ description: 'Pseudonym of a person, or `nightly`' })
  requestedBy!: string;
  @ApiProperty({ ...NULLABLE_TEXT, example: '2026-W49' })
  firstWeek!: string | null;
  @ApiProperty(NULLABLE_INT)
  policyVersion!: number | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'SHA-256 of the frozen snapshot' })
  problemSha256!: string | null;
  @ApiProperty({ enum: ['optimal', 'feasible', 'infeasible'], nullable: true, type: String })
  solutionStatus!: string | null;
  @ApiProperty(NULLABLE_INT)
  value!: number | null;
  @ApiProperty({
    ...NULLABLE_INT,
    description:
      'No plan is worth more to this population while the others keep what they have; null where the value is, and where it lies so far above it that it says nothing of this population',
  })
  bound!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'By what share of the best the whole plan, of all populations, may fall short; rounded up to one digit, at least 0.001',
  })
  gap!: number | null;
  @ApiProperty({ type: RunCountsDto, nullable: true })
  counts!: RunCountsDto | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'Why a run failed; nothing of it was published' })
  failureCode!: string | null;
}

export class RunDto extends RunSummaryDto {
  @ApiProperty({ type: LevelsDto, nullable: true })
  levels!: LevelsDto | null;
  @ApiProperty({ type: BaselinesDto, nullable: true })
  baselines!: BaselinesDto | null;
  @ApiProperty({ type: ImprovementDto, nullable: true, description: 'The run minus each baseline' })
  improvement!: ImprovementDto | null;
  @ApiProperty({ type: RunWorkDto, nullable: true })
  work!: RunWorkDto | null;
  @ApiProperty({
    type: RunProgressDto,
    nullable: true,
    description: 'While it runs, at most half a second old',
  })
  progress!: RunProgressDto | null;
  @ApiProperty({ type: FailureTextDto, nullable: true, description: 'The failure code in words' })
  failureText!: FailureTextDto | null;
}

export class RunListDto {
  @ApiProperty({ type: [RunSummaryDto] })
  items!: RunSummaryDto[];
  @ApiProperty(INT)
  total!: number;
}

export class UnmatchedQueryDto extends PageQueryDto {
  @ApiPropertyOptional(POPULATION)
  @IsOptional()
  @IsIn(POPULATIONS)
  population: Population = 'adults';
  @ApiPropertyOptional({ description: 'Code list unmatchedReasons' })
  @IsOptional()
  @IsString()
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  reason?: string;
}

export class ChangeDto {
  @ApiProperty({
    description:
      'What would have to change; `programme`: one for the need, `room` and `none`: nothing, there is a place or nothing is sooner',
  })
  change!: string;
  @ApiPropertyOptional(INT)
  by?: number;
  @ApiPropertyOptional()
  programme?: string;
  @ApiPropertyOptional({ ...INT, description: 'Weeks from the first week of the run' })
  week?: number;
  @ApiPropertyOptional()
  provider?: string;
  @ApiPropertyOptional()
  insurer?: string;
  @ApiPropertyOptional({
    ...INT,
    description: 'Weeks from the intake to treatment, of a programme for the need',
  })
  treatmentWeeks?: number;
}

/** The smallest change found that would give a proposal, if everybody else stayed. */
export class NearestDto extends ChangeDto {
  @ApiPropertyOptional({ type: [ChangeDto], description: 'Have to come with it: no single change would do' })
  and?: readonly ChangeDto[];
}

export class UnmatchedDto {
  @ApiProperty()
  entryId!: string;
  @ApiProperty({ description: 'Your own reference' })
  reference!: string;
  @ApiProperty()
  reason!: string;
  @ApiProperty()
  reasonText!: string;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'The limit that binds' })
  binding!: string | null;
  @ApiProperty({ type: NearestDto, nullable: true })
  nearest!: NearestDto | null;
  @ApiProperty(NULLABLE_TEXT)
  nearestText!: string | null;
}

export class OwnReasonCountDto {
  @ApiProperty()
  reason!: string;
  @ApiProperty(INT)
  count!: number;
}

export class ReasonCountDto {
  @ApiProperty()
  reason!: string;
  @ApiProperty({ ...NULLABLE_INT, description: 'Null where it may not be shown' })
  count!: number | null;
}

export class UnmatchedListDto {
  @ApiProperty({ type: [UnmatchedDto] })
  items!: UnmatchedDto[];
  @ApiProperty(INT)
  total!: number;
  @ApiProperty({ type: [OwnReasonCountDto], description: 'Of the own organisation, in this run' })
  own!: OwnReasonCountDto[];
  @ApiProperty({
    type: [ReasonCountDto],
    description:
      'Of the whole region, in the first run of its period of publication; empty where none may be shown',
  })
  byReason!: ReasonCountDto[];
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time', description: 'When that run was completed' })
  asOf!: string | null;
  @ApiProperty({ ...INT, description: 'Figures about fewer are not shown' })
  k!: number;
}
