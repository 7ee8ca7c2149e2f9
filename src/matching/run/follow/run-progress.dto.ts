import { ApiProperty } from '@nestjs/swagger';
import { type Progress } from '../../../../libs/matching/index.js';
import { RUN_STATUSES, type RunStatus } from '../run.entity.js';
import { FAILURE_CODES } from '../failure-texts.js';

const INT = { type: 'integer' } as const;

/** How far a run is. What the plan is worth pools youth, forensic care, Wlz and adults, so only its share of the bound is told. */
export class RunProgressDto implements Pick<Progress, 'phase' | 'iteration' | 'gap'> {
  @ApiProperty({ example: 'prices' })
  phase!: string;
  @ApiProperty(INT)
  iteration!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'By what share the best plan so far can still improve at most, rounded up to one digit, at least 0.001',
  })
  gap!: number | null;
}

/** The data of the event `status`, the last of a stream. */
export class RunEndDto {
  @ApiProperty({ enum: RUN_STATUSES })
  status!: RunStatus;
  @ApiProperty({ enum: FAILURE_CODES, nullable: true, type: String })
  failureCode!: string | null;
}

export class FailureTextDto {
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}
