import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';

const ID = /^[A-Za-z0-9-]{1,64}$/;

/** Who proposes, and for which organisation, follows from the session. */
export class NewReplacementDto {
  @ApiProperty({ description: 'Id of the programme that is proposed instead', maxLength: 64 })
  @Matches(ID)
  programmeId!: string;

  @ApiProperty({ example: '2026-W49', description: 'ISO week of the intake' })
  @Matches(/^\d{4}-W\d{2}$/)
  week!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was looked at' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;
}
