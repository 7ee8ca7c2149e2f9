import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { type Language, type Side } from '../../../libs/kernel/index.js';
import { URGENCIES, type UrgencyReason } from '../../../libs/review/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../../../libs/matching/index.js';
import { LanguageParameter, NumberFromQuery } from '../../platform/base/http/index.js';

const STATES = ['open', 'closed', ...PROPOSAL_STATES] as const;

/** Filters of the worklist; without a state only what is open. */
export class ProposalQuery {
  @ApiPropertyOptional({ enum: STATES, default: 'open' })
  @IsOptional()
  @IsIn(STATES)
  state?: 'open' | 'closed' | ProposalState;

  @ApiPropertyOptional({ enum: ['sending', 'receiving'] })
  @IsOptional()
  @IsIn(['sending', 'receiving'])
  side?: Side;

  @ApiPropertyOptional({ enum: ['me', 'other'], description: 'Whose decision is awaited' })
  @IsOptional()
  @IsIn(['me', 'other'])
  waitingFor?: 'me' | 'other';

  @ApiPropertyOptional({ description: 'Code list diagnoses', pattern: '^[a-z][a-z0-9-]{1,40}$' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{1,40}$/)
  diagnosis?: string;

  @ApiPropertyOptional({ enum: URGENCIES, description: 'Why it stands where it stands' })
  @IsOptional()
  @IsIn(URGENCIES)
  urgency?: UrgencyReason;

  @ApiPropertyOptional({
    description: 'AGB code of the organisation on the other side',
    pattern: '^[0-9]{8}$',
  })
  @IsOptional()
  @Matches(/^[0-9]{8}$/)
  organisation?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 365, description: 'Ends within so many days' })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(0)
  @Max(365)
  within?: number;

  @ApiPropertyOptional({
    enum: ['me'],
    description: 'Only what you have taken on, or those for whom you answer today',
  })
  @IsOptional()
  @IsIn(['me'])
  assignee?: 'me';

  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this matching run' })
  @IsOptional()
  @IsUUID()
  runId?: string;

  @ApiPropertyOptional({ enum: ['urgency', 'newest'], default: 'urgency' })
  @IsOptional()
  @IsIn(['urgency', 'newest'])
  sort?: 'urgency' | 'newest';

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0 })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;

  @LanguageParameter()
  lang?: Language;
}
