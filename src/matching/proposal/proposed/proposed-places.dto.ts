import { ApiProperty } from '@nestjs/swagger';

export class ProposedPlaceDto {
  @ApiProperty({ description: 'Id of an own programme' })
  programme!: string;
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Proposals that count on a place and hold none yet',
  })
  proposals!: number;
}

export class ProposedPlacesDto {
  @ApiProperty({ type: [ProposedPlaceDto] })
  items!: ProposedPlaceDto[];
}
