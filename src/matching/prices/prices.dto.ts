import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../../platform/base/http/index.js';
import { LevelsDto } from '../run/baselines.dto.js';

const INT = { type: 'integer' } as const;

export class PriceIntervalDto {
  @ApiProperty({ ...INT, description: 'In units of the policy’s weights' })
  low!: number;
  @ApiProperty(INT)
  high!: number;
}

/** What one unit of something scarce is worth to the region. Every number is proved, or that of a plan that was found. */
export class PriceDto extends PriceIntervalDto {
  @ApiProperty({ enum: ['slot', 'ceiling', 'maxOut', 'maxNetIn'] })
  kind!: 'slot' | 'ceiling' | 'maxOut' | 'maxNetIn';
  @ApiProperty({ type: NamedDto, description: 'The programme of a slot, the provider of anything else' })
  of!: NamedDto;
  @ApiProperty({ type: String, nullable: true, example: '2026-W49', description: 'Of a slot' })
  week!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a ceiling: UZOVI code' })
  insurer!: string | null;
  @ApiProperty({ enum: ['exact', 'proved'], description: 'exact: gain and loss are points' })
  certainty!: 'exact' | 'proved';
  @ApiProperty({ type: PriceIntervalDto, description: 'Where the gain of one more lies for certain' })
  gain!: PriceIntervalDto;
  @ApiProperty({
    type: PriceIntervalDto,
    nullable: true,
    description: 'Where the loss of one fewer lies for certain; null where no plan was found with one fewer',
  })
  loss!: PriceIntervalDto | null;
  @ApiProperty({ type: LevelsDto, description: 'What the plan found with one more has over that of the run' })
  more!: LevelsDto;
  @ApiProperty({
    type: LevelsDto,
    nullable: true,
    description: 'What the plan of the run has over the one found with one fewer',
  })
  fewer!: LevelsDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null where the proof leaves nothing to say' })
  textNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  textEn!: string | null;
}

export class PriceListDto {
  @ApiProperty({ type: [PriceDto], description: 'Of each kind the dearest; dearest first' })
  items!: PriceDto[];
  @ApiProperty({ ...INT, description: 'How many things are scarce; those not listed are worth less' })
  binding!: number;
  @ApiProperty({
    enum: ['not-asked', 'stopped', 'gap-too-wide'],
    type: String,
    nullable: true,
    description: 'Why there are none; null where there are',
  })
  absent!: string | null;
}
