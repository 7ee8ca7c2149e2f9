import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { REFUSAL_REASONS } from '../../libs/kernel/index.js';
import { type Verdict } from '../../libs/review/index.js';

const REASONS = REFUSAL_REASONS.map(({ code }) => code);

/** Who decides, for which organisation and on which side follows from the session: there is no field to claim it with. */
export class NewDecisionDto {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  verdict!: Verdict;

  @ApiPropertyOptional({ type: String, enum: REASONS, nullable: true, description: 'With a refusal' })
  @IsOptional()
  @IsIn(REASONS)
  reason?: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was looked at' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;
}
