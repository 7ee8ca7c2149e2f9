import { ApiProperty } from '@nestjs/swagger';
import { RETENTION_KINDS, type RetentionKind } from '../../../libs/privacy/index.js';
import { ErasedRowsDto } from '../erasure/erasure.dto.js';

const KINDS = [...RETENTION_KINDS, 'expired'] as const;

export class RetentionPeriodDto {
  @ApiProperty({ enum: RETENTION_KINDS })
  kind!: RetentionKind;
  @ApiProperty({ type: 'integer', description: 'Whole months after it was last of use' })
  months!: number;
  @ApiProperty({ format: 'date', description: 'What was last of use before this day goes tonight' })
  before!: string;
}

export class RetentionDto {
  @ApiProperty({ type: 'integer', description: 'Version of the policy' })
  version!: number;
  @ApiProperty({ format: 'date-time', description: 'Since when this version is in force' })
  since!: string;
  @ApiProperty({ type: [RetentionPeriodDto], description: 'In the order in which they go' })
  periods!: readonly RetentionPeriodDto[];
  @ApiProperty({ type: 'integer', description: 'The audit trail is kept so many years at least' })
  auditYears!: number;
}

export class RetiredKindDto {
  @ApiProperty({ enum: KINDS, description: '`expired`: what carries its own end, such as sessions' })
  kind!: (typeof KINDS)[number];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  before!: string | null;
  @ApiProperty({ type: [ErasedRowsDto] })
  tables!: readonly ErasedRowsDto[];
}

export class RetentionRehearsalDto {
  @ApiProperty({ type: 'integer' })
  policyVersion!: number;
  @ApiProperty({ type: [RetiredKindDto], description: 'How many rows would go now; none has gone' })
  kinds!: readonly RetiredKindDto[];
}
