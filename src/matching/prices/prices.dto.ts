import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../../platform/base/http/index.js';

const INT = { type: 'integer' } as const;

export class PriceIntervalDto {
  @ApiProperty({
    ...INT,
    description: 'In units of the policy’s weights, in steps of ten weeks beyond the norm, outwards',
  })
  low!: number;
  @ApiProperty(INT)
  high!: number;
}

/** What one unit of something scarce is worth to the region. Every number is proved, and rounded so that no client shows. */
export class PriceDto extends PriceIntervalDto {
  @ApiProperty({ enum: ['slot', 'ceiling', 'maxOut', 'maxNetIn'] })
  kind!: 'slot' | 'ceiling' | 'maxOut' | 'maxNetIn';
  @ApiProperty({ type: NamedDto, description: 'The programme of a slot, the provider of anything else' })
  of!: NamedDto;
  @ApiProperty({ type: String, nullable: true, example: '2026-W49', description: 'Of a slot' })
  week!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a ceiling: UZOVI code' })
  insurer!: string | null;
  @ApiProperty({ type: PriceIntervalDto, description: 'Where the gain of one more lies for certain' })
  gain!: PriceIntervalDto;
  @ApiProperty({
    type: PriceIntervalDto,
    nullable: true,
    description: 'Where the loss of one fewer lies for certain; null where no plan was found with one fewer',
  })
  loss!: PriceIntervalDto | null;
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
    enum: ['not-asked', 'stopped', 'gap-too-wide', 'too-few'],
    type: String,
    nullable: true,
    description: 'Why there are none; null where there are',
  })
  absent!: string | null;
}
