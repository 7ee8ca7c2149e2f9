import { ApiProperty } from '@nestjs/swagger';
import { OfferOptionDto } from './offer.dto.js';

export class PossibleWeekDto extends OfferOptionDto {
  @ApiProperty({
    format: 'date',
    description: 'Last day of an answer that leaves time to prepare the intake',
  })
  lastAnswerOn!: string;
}

export class AnswerDaysDto {
  @ApiProperty({ format: 'date', description: 'Sooner would not leave the client the days of the region' })
  first!: string;
  @ApiProperty({ format: 'date', description: 'Where no other is asked for' })
  usual!: string;
  @ApiProperty({
    format: 'date',
    description:
      'Later would not leave time to prepare the intake; before `first`: it is too late to offer this',
  })
  last!: string;
}

export class PossibleWeeksDto {
  @ApiProperty({ type: [PossibleWeekDto] })
  items!: PossibleWeekDto[];
  @ApiProperty({
    type: AnswerDaysDto,
    description:
      'When the client can be asked to answer an offer of the approved week alone; each is a working day',
  })
  answer!: AnswerDaysDto;
  @ApiProperty({ type: 'integer' })
  total!: number;
  @ApiProperty({ description: 'A group starts in the approved week and in no other' })
  group!: boolean;
}
