import { ApiProperty } from '@nestjs/swagger';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { LEVER_KINDS, type LeverKind } from '../../../libs/matching/index.js';
import { BilingualDto } from '../insight.dto.js';
import { type NoLevers } from './levers-release.js';

const INT = { type: 'integer' } as const;

export class LeverIntervalDto {
  @ApiProperty({ ...INT, description: 'Weeks beyond the norm' })
  low!: number;
  @ApiProperty(INT)
  high!: number;
}

export class LeverDto {
  @ApiProperty({ enum: LEVER_KINDS })
  kind!: LeverKind;
  @ApiProperty({ type: String, nullable: true, description: 'Of places: the diagnosis group' })
  diagnosis!: string | null;
  @ApiProperty({
    ...INT,
    nullable: true,
    description: 'By how much: intakes, percent, clients or minutes; null where there is nothing to count',
  })
  by!: number | null;
  @ApiProperty({ type: BilingualDto, description: 'The change in words' })
  label!: BilingualDto;
  @ApiProperty({
    ...INT,
    description: 'Weeks beyond the norm that the plan with the change spares more, in steps of fifty',
  })
  weeks!: number;
  @ApiProperty({
    type: LeverIntervalDto,
    nullable: true,
    description:
      'Where the difference between the two best plans lies for certain, all that counts converted to weeks beyond the norm; null where the proof says nothing of this population',
  })
  interval!: LeverIntervalDto | null;
  @ApiProperty({ ...INT, description: 'So many more clients at least would be proposed a place' })
  added!: number;
  @ApiProperty({ ...INT, description: 'So many at least would no longer be' })
  removed!: number;
}

export class LeversDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ format: 'date-time', description: 'When they were published' })
  asOf!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the run was finished',
  })
  runAt!: string | null;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ ...INT, description: 'Figures about fewer clients are not shown' })
  k!: number;
  @ApiProperty({ type: [LeverDto], description: 'Ten at most; what helps most first' })
  items!: LeverDto[];
  @ApiProperty({ ...INT, description: 'Changes that were worked out for everybody together' })
  tried!: number;
  @ApiProperty({ ...INT, description: 'Changes that were not worked out: there was no time left' })
  untried!: number;
  @ApiProperty({
    type: String,
    enum: ['no-run', 'other-threshold', 'not-worked-out', 'hidden'],
    nullable: true,
    description:
      'Why there are none: no run, worked out under a lower threshold, too large a problem, or so few proposals that nothing may be told',
  })
  absent!: NoLevers | 'hidden' | null;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
