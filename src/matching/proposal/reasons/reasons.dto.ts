import { ApiProperty } from '@nestjs/swagger';
import { DIFFERENCES, type Difference } from '../../../../libs/matching/index.js';
import { NamedDto } from '../../../platform/base/http/index.js';

const INT = { type: 'integer' } as const;

export class WorthDto {
  @ApiProperty({ ...INT, description: 'In units of the policy’s weights, proved' })
  low!: number;
  @ApiProperty(INT)
  high!: number;
  @ApiProperty({ enum: ['exact', 'proved'], description: 'proved: it lies within' })
  certainty!: 'exact' | 'proved';
}

/** Another place that the client might have had, less the proposed one. */
export class PlaceInsteadDto {
  @ApiProperty({ type: NamedDto })
  programme!: NamedDto;
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty({ ...INT, description: 'In units of the policy’s weights; above 0: better for this client' })
  value!: number;
  @ApiProperty({ ...INT, description: 'Weeks until treatment; above 0 = later than proposed' })
  weeksLater!: number;
  @ApiProperty({ ...INT, description: 'Weeks beyond the norm; above 0 = more than proposed' })
  beyondNorm!: number;
  @ApiProperty({ ...INT, nullable: true, description: 'Minutes to that place; null = online' })
  travelMinutes!: number | null;
  @ApiProperty({
    enum: DIFFERENCES,
    isArray: true,
    description:
      'What made the difference. `agreed-limit` is all that the receiving organisation learns of a ceiling, a balance or a share',
  })
  why!: Difference[];
}

/** Something scarce of which the proposal takes the last. */
export class ScarceUseDto {
  @ApiProperty({ enum: ['slot', 'reviews', 'ceiling', 'balance'] })
  kind!: 'slot' | 'reviews' | 'ceiling' | 'balance';
  @ApiProperty({ type: NamedDto, description: 'The programme of a slot, the provider of anything else' })
  of!: NamedDto;
  @ApiProperty({ type: String, nullable: true, example: '2026-W49', description: 'Of a slot' })
  week!: string | null;
  @ApiProperty({
    type: WorthDto,
    nullable: true,
    description: 'What one unit of it is worth to the region; null where the run did not work that out',
  })
  worth!: WorthDto | null;
}

export class ReasonsTextDto {
  @ApiProperty({ type: [String] })
  nl!: string[];
  @ApiProperty({ type: [String] })
  en!: string[];
}

/** Why the run proposed this and nothing else, as things stood in the run. */
export class ProposalReasonsDto {
  @ApiProperty({ type: [PlaceInsteadDto], description: 'Best first, three at most' })
  alternatives!: PlaceInsteadDto[];
  @ApiProperty({ type: [ScarceUseDto] })
  uses!: ScarceUseDto[];
  @ApiProperty({ type: ReasonsTextDto, description: 'The same in sentences' })
  text!: ReasonsTextDto;
}
