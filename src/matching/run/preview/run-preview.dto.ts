import { ApiProperty } from '@nestjs/swagger';
import { type Population, POPULATIONS } from '../../../../libs/kernel/index.js';
import { PROPOSAL_STATES } from '../../../../libs/matching/index.js';
import { NamedDto } from '../../../platform/base/http/index.js';

/** Of one population, so that no number pools two of them and none follows from the numbers of a run. */
export class CountAboutDto {
  @ApiProperty({ enum: POPULATIONS })
  population!: Population;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Null = hidden: fewer than k, or the last run hides it',
  })
  count!: number | null;
}

const COUNTS = 'By population; those with none are left out';

class KeptByRunDto {
  @ApiProperty({ type: [CountAboutDto], description: COUNTS })
  approved!: CountAboutDto[];
  @ApiProperty({ type: [CountAboutDto], description: COUNTS })
  opened!: CountAboutDto[];
  @ApiProperty({ type: [CountAboutDto], description: COUNTS })
  byHand!: CountAboutDto[];
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
    type: [CountAboutDto],
    description: `Proposals that nobody has opened and that a run withdraws. ${COUNTS}`,
  })
  replaces!: CountAboutDto[];
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
