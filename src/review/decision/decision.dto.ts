import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type Verdict } from '../../../libs/review/index.js';
import { REASON_CODE } from '../../platform/base/http/index.js';
import { UndoableDto } from '../pending/undoable.dto.js';

/** Who decides, for which organisation and on which side follows from the session: there is no field to claim it with. */
export class NewDecisionDto extends UndoableDto {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  verdict!: Verdict;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 40,
    example: 'continuity-of-care',
    description: 'With a refusal: one of the code list refusalReasons that is in use and meant for your side',
  })
  @IsOptional()
  @Matches(REASON_CODE)
  reason?: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was looked at' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;
}
