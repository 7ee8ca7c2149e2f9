import { ApiProperty } from '@nestjs/swagger';
import { type Population } from '../../../libs/kernel/index.js';
import { POPULATION } from '../run/population-query.dto.js';
import { SHARE_DIMENSIONS, type ShareDimension } from '../../../libs/matching/index.js';

const SHARE = { type: Number, nullable: true, minimum: 0, maximum: 1 } as const;

export class ShareGroupDto {
  @ApiProperty({
    description:
      'A band such as 15-21 (weeks since registration, or years of age) and 32- for all from there, a severity, or a code; empty for no insurer',
  })
  key!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of a municipality; null for any other group' })
  name!: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Waiting-list entries; the three are null where the group may not be shown',
  })
  entries!: number | null;
  @ApiProperty({ ...SHARE, description: 'Of these the share with a place, those under way included' })
  proposed!: number | null;
  @ApiProperty({
    ...SHARE,
    description: 'The same, had the longest waiting gone first, each to the earliest place',
  })
  firstComeFirstServed!: number | null;
}

export class ShareSumDto {
  @ApiProperty({ type: 'integer', description: 'Waiting-list entries' })
  entries!: number;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  proposed!: number;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  firstComeFirstServed!: number;
}

export class SharesByDto {
  @ApiProperty({ enum: SHARE_DIMENSIONS })
  by!: ShareDimension;
  @ApiProperty({ type: [ShareGroupDto], description: 'Empty where none may be shown' })
  groups!: readonly ShareGroupDto[];
  @ApiProperty({
    type: ShareSumDto,
    nullable: true,
    description: 'The groups that may not be shown, as one; null where there are none',
  })
  together!: ShareSumDto | null;
}

export class UnmetNeedDto {
  @ApiProperty({ description: 'Code list diagnoses' })
  diagnosis!: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Waiting-list entries of which the smallest change would be a programme that nobody in the region offers; null where that may not be shown',
  })
  entries!: number | null;
}

export class UnmetNeedsDto {
  @ApiProperty({ type: [UnmetNeedDto], description: 'The most first; empty where none may be shown' })
  groups!: readonly UnmetNeedDto[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Entries of the groups that may not be shown, together; null where there are none',
  })
  together!: number | null;
}

export class SharesDto {
  @ApiProperty(POPULATION)
  population!: Population;
  @ApiProperty({
    type: [SharesByDto],
    description: 'Of the first run of the period of publication; empty where none may be shown',
  })
  tables!: SharesByDto[];
  @ApiProperty({ type: UnmetNeedsDto, description: 'Needs that nobody meets, of the same run' })
  unmet!: UnmetNeedsDto;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When that run was completed',
  })
  asOf!: string | null;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer were not shown' })
  k!: number;
}
