import { ApiProperty } from '@nestjs/swagger';
import { PROPOSAL_STATES } from '../../../../libs/matching/index.js';
import { NamedDto } from '../../../platform/base/http/index.js';

const COUNT = { type: 'integer', nullable: true, description: 'Null = fewer than k, and not none' } as const;

class KeptByRunDto {
  @ApiProperty(COUNT)
  approved!: number | null;
  @ApiProperty(COUNT)
  opened!: number | null;
  @ApiProperty(COUNT)
  byHand!: number | null;
}

export class OpenOwnProposalDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: [...PROPOSAL_STATES] })
  state!: string;
  @ApiProperty({ enum: ['sending', 'receiving'] })
  side!: 'sending' | 'receiving';
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty()
  diagnosis!: string;
  @ApiProperty({ type: NamedDto })
  from!: NamedDto;
  @ApiProperty({ type: NamedDto })
  to!: NamedDto;
}

export class RunPreviewDto {
  @ApiProperty({
    ...COUNT,
    description: `Proposals that nobody has opened and that a run withdraws. ${COUNT.description}`,
  })
  replaces!: number | null;
  @ApiProperty({
    type: KeptByRunDto,
    description: 'What a run keeps: it takes the place and the client out of the plan',
  })
  keeps!: KeptByRunDto;
  @ApiProperty({ type: 'integer' })
  k!: number;
  @ApiProperty({
    type: [OpenOwnProposalDto],
    description: 'Those of the own organisation that a run withdraws',
  })
  own!: OpenOwnProposalDto[];
}
