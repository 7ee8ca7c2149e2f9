import { ApiProperty } from '@nestjs/swagger';
import { PROPOSAL_STATES } from '../../../libs/matching/index.js';
import { NamedDto } from '../../platform/base/http/index.js';
import { ProposalReasonsDto } from './reasons/reasons.dto.js';

const INT = { type: 'integer' } as const;

class RunNeedDto {
  @ApiProperty()
  diagnosis!: string;
  @ApiProperty({ type: [String] })
  settings!: readonly string[];
  @ApiProperty({ type: [Number], description: 'Youngest and oldest age in years' })
  age!: readonly [number, number];
  @ApiProperty()
  language!: string;
  @ApiProperty(INT)
  severity!: number;
}

class RunWaitDto {
  @ApiProperty({ ...INT, description: 'Weeks to the intake' })
  intakeWeeks!: number;
  @ApiProperty({ ...INT, description: 'Weeks to the start of treatment' })
  totalWeeks!: number;
  @ApiProperty({ ...INT, description: 'Weeks beyond the norm' })
  beyondNorm!: number;
}

class RunProposedWaitDto extends RunWaitDto {
  @ApiProperty({ example: '2026-W49' })
  week!: string;
}

class RunFromDto {
  @ApiProperty({ type: NamedDto })
  provider!: NamedDto;
}

class RunToDto extends RunFromDto {
  @ApiProperty({ type: NamedDto })
  programme!: NamedDto;
}

/** What the run proposed, as it stands now; the worklist in order of urgency is GET /proposals. */
export class RunProposalDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  runId!: string;
  @ApiProperty({ enum: [...PROPOSAL_STATES] })
  state!: string;
  @ApiProperty(INT)
  version!: number;
  @ApiProperty({ enum: ['sending', 'receiving'] })
  side!: 'sending' | 'receiving';
  @ApiProperty({ type: RunNeedDto })
  need!: RunNeedDto;
  @ApiProperty({ ...INT, description: 'Weeks since registration' })
  waited!: number;
  @ApiProperty({ type: RunWaitDto })
  now!: RunWaitDto;
  @ApiProperty({ type: RunProposedWaitDto })
  proposed!: RunProposedWaitDto;
  @ApiProperty(INT)
  weeksSooner!: number;
  @ApiProperty()
  bringsUnderNorm!: boolean;
  @ApiProperty({ ...INT, nullable: true, description: 'Null = online' })
  travelMinutes!: number | null;
  @ApiProperty({ type: RunFromDto })
  from!: RunFromDto;
  @ApiProperty({ type: RunToDto })
  to!: RunToDto;
  @ApiProperty({ format: 'date' })
  expiresOn!: string;
  @ApiProperty({
    type: ProposalReasonsDto,
    nullable: true,
    description:
      'Why this and nothing else, as things stood in the run; null for proposals from before there were any',
  })
  reasons!: ProposalReasonsDto | null;
}

export class RunProposalListDto {
  @ApiProperty({ type: [RunProposalDto] })
  items!: RunProposalDto[];
  @ApiProperty(INT)
  total!: number;
}
