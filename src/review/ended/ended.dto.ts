import { ApiProperty } from '@nestjs/swagger';
import { type Side } from '../../../libs/kernel/index.js';

export class EndedProposalDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['sending', 'receiving'], description: 'The side of the one who asks' })
  side!: Side;
  @ApiProperty({ description: 'Group of the need: code list diagnoses' })
  diagnosis!: string;
  @ApiProperty({ example: '2026-W49', description: 'Week of the intake' })
  week!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The sending provider's own pseudonym; only for its own people",
  })
  reference!: string | null;
  @ApiProperty({ description: 'Name of the organisation on the other side' })
  other!: string;
  @ApiProperty({ format: 'date-time' })
  endedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why; null for what ended before it was kept' })
  reasonNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reasonEn!: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'What came instead, where the own organisation is a party to it',
  })
  replacedBy!: string | null;
}

export class EndedProposalListDto {
  @ApiProperty({ type: [EndedProposalDto] })
  items!: EndedProposalDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
