import { ApiProperty } from '@nestjs/swagger';
import { type Progress } from '../../../../libs/matching/index.js';
import { RUN_STATUSES, type RunStatus } from '../run.entity.js';
import { FAILURE_CODES } from '../failure-texts.js';

const INT = { type: 'integer' } as const;
const NULLABLE_INT = { type: 'integer', nullable: true } as const;

/** How far a run is. Figures of the region as a whole: no client is in them. */
export class RunProgressDto implements Progress {
  @ApiProperty({ example: 'prices' })
  phase!: string;
  @ApiProperty(INT)
  iteration!: number;
  @ApiProperty({ ...NULLABLE_INT, description: 'Of the best plan so far' })
  value!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'Best so far; no plan is worth more' })
  bound!: number | null;
  @ApiProperty({ type: Number, nullable: true })
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
