import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../../platform/base/http/index.js';

/** Another programme that could help the client of a proposal. */
export class AlternativeDto {
  @ApiProperty({ type: NamedDto })
  programme!: NamedDto;
  @ApiProperty({ type: NamedDto })
  provider!: NamedDto;
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty({ type: 'integer' })
  weeksSooner!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null = online' })
  travelMinutes!: number | null;
  @ApiProperty({
    description: 'Whether a place is left in that week when everybody who has a proposal for it takes theirs',
  })
  open!: boolean;
  @ApiProperty()
  differenceNl!: string;
  @ApiProperty()
  differenceEn!: string;
  @ApiProperty({ type: [String], description: 'What it changes of the proposal, each as a sentence' })
  changesNl!: string[];
  @ApiProperty({ type: [String] })
  changesEn!: string[];
}
