import { ApiProperty } from '@nestjs/swagger';
import { type Alarm } from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { BilingualDto } from '../insight.dto.js';

const HIDDEN = { type: 'integer', nullable: true, description: 'Null where it may not be shown' } as const;
const WEIGHT = {
  type: Number,
  nullable: true,
  description: 'Each client by the weight of its severity; null where it may not be shown',
} as const;

export class ExchangedDto {
  @ApiProperty(HIDDEN)
  sent!: number | null;
  @ApiProperty(HIDDEN)
  received!: number | null;
  @ApiProperty({ ...HIDDEN, description: 'Received less sent' })
  net!: number | null;
  @ApiProperty(WEIGHT)
  sentWeight!: number | null;
  @ApiProperty(WEIGHT)
  receivedWeight!: number | null;
  @ApiProperty({ ...WEIGHT, description: 'Received less sent' })
  netWeight!: number | null;
}

export class ExchangePairDto extends ExchangedDto {
  @ApiProperty({ description: 'AGB code of the other organisation' })
  key!: string;
  @ApiProperty({ type: BilingualDto })
  label!: BilingualDto;
}

export class LedgerLineDto extends ExchangedDto {
  @ApiProperty({ description: 'AGB code' })
  key!: string;
  @ApiProperty({ type: BilingualDto })
  label!: BilingualDto;
  @ApiProperty({
    enum: ['unlike', 'alike', 'unsaid'],
    description:
      'Whether it approves severe demands less, beside the others, than the rest of the region does; `unsaid`: too few answers to say so',
  })
  alarm!: Alarm;
}

export class AnswersDto {
  @ApiProperty({ type: 'integer' })
  severeApproved!: number;
  @ApiProperty({ type: 'integer' })
  severeRefused!: number;
  @ApiProperty({ type: 'integer' })
  otherApproved!: number;
  @ApiProperty({ type: 'integer' })
  otherRefused!: number;
}

export class OwnLedgerDto {
  @ApiProperty({ type: [ExchangePairDto], description: 'With each other organisation' })
  pairs!: ExchangePairDto[];
  @ApiProperty({ type: ExchangedDto })
  whole!: ExchangedDto;
  @ApiProperty({ type: AnswersDto, description: 'What it answered as the receiving side' })
  answers!: AnswersDto;
}

export class WeightsDto {
  @ApiProperty()
  light!: number;
  @ApiProperty()
  moderate!: number;
  @ApiProperty()
  severe!: number;
}

export class LedgerDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ ...HIDDEN, description: 'Clients who accepted an offer' })
  transfers!: number | null;
  @ApiProperty({ type: [LedgerLineDto] })
  lines!: LedgerLineDto[];
  @ApiProperty({
    type: OwnLedgerDto,
    nullable: true,
    description: 'Of the organisation that one acts for, in full',
  })
  own!: OwnLedgerDto | null;
  @ApiProperty({ type: WeightsDto, description: 'What a client of each severity counts in the balance' })
  weights!: WeightsDto;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer are not shown' })
  k!: number;
  @ApiProperty({ format: 'date-time', description: 'When the figures were published' })
  asOf!: string;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
