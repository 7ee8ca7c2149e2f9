import { ApiProperty } from '@nestjs/swagger';

const INT = { type: 'integer' } as const;

export class LevelsDto {
  @ApiProperty({ ...INT, description: 'Weeks beyond the norm avoided, weighted by severity' })
  breach!: number;
  @ApiProperty({ ...INT, description: 'Weeks sooner in treatment' })
  weeks!: number;
  @ApiProperty({ ...INT, description: 'Minus the minutes of travel' })
  travel!: number;
}

export class BaselineDto extends LevelsDto {
  @ApiProperty({ ...INT, description: 'Proposals, those under way included' })
  proposals!: number;
  @ApiProperty({ ...INT, description: 'The levels in one number, by the weights of the policy of the run' })
  value!: number;
}

export class PreviousPolicyDto extends BaselineDto {
  @ApiProperty({ ...INT, description: 'Version of the policy of the completed run before' })
  version!: number;
}

export class BaselinesDto {
  @ApiProperty({ type: BaselineDto, description: 'Everybody stays where they are' })
  nothing!: BaselineDto;
  @ApiProperty({
    type: BaselineDto,
    description: 'By hand without a mistake: longest waiting first, each to the earliest place left',
  })
  firstComeFirstServed!: BaselineDto;
  @ApiProperty({
    type: PreviousPolicyDto,
    nullable: true,
    description:
      'The same snapshot under the policy of the completed run before, measured by the policy in force; null where the two are the same, or where what is under way is against the earlier one',
  })
  previousPolicy!: PreviousPolicyDto | null;
  @ApiProperty({
    type: BaselineDto,
    nullable: true,
    description:
      'The same snapshot had nothing been learned from refusals, measured by this run; null where nothing was',
  })
  withoutLearned!: BaselineDto | null;
}

/** The run minus each of its baselines: what it claims, and no more. */
export class ImprovementDto {
  @ApiProperty({ type: BaselineDto })
  nothing!: BaselineDto;
  @ApiProperty({ type: BaselineDto })
  firstComeFirstServed!: BaselineDto;
  @ApiProperty({ type: BaselineDto, nullable: true })
  previousPolicy!: BaselineDto | null;
}
