import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ENTRY_STATES, type EntryState } from '../../../libs/registry/index.js';
import { PageQueryDto } from '../../platform/base/http/index.js';
import { AGES, CareDto } from '../care.dto.js';

const COUNT = { type: 'integer', minimum: 0 } as const;

export class EntryDto extends CareDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ description: 'Your own pseudonym' })
  reference!: string;
  @ApiProperty()
  diagnosis!: string;
  @ApiProperty(AGES)
  age!: readonly number[];
  @ApiProperty({ type: String, nullable: true, description: 'Code list titles; null = not known' })
  title!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code list circuits; null = not said' })
  circuit!: string | null;
  @ApiProperty()
  area!: string;
  @ApiProperty({ type: 'integer', enum: [1, 2, 3] })
  severity!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Code list careTypes; null = not known' })
  careType!: string | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether the severity goes with the careType; null = no careType, so nobody knows',
  })
  severityFits!: boolean | null;
  @ApiProperty()
  language!: string;
  @ApiProperty({ type: String, format: 'date' })
  registeredOn!: string;
  @ApiProperty({ ...COUNT, description: 'Whole weeks since registration, rounded down' })
  waitedWeeks!: number;
  @ApiProperty({ enum: ENTRY_STATES })
  state!: EntryState;
  @ApiProperty({ type: String, nullable: true, description: 'Reference of the own programme waited for' })
  programme!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-W49',
    description: 'As it was pushed; it may have passed',
  })
  expectedIntakeWeek!: string | null;
}

export class EntryListDto {
  @ApiProperty({ type: [EntryDto] })
  items!: EntryDto[];
  @ApiProperty(COUNT)
  total!: number;
}

export class EntryQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ENTRY_STATES, description: 'waiting and transferring by default' })
  @IsOptional()
  @IsIn(ENTRY_STATES)
  state?: EntryState;

  @ApiPropertyOptional({
    enum: ['unknown'],
    description:
      'Only who waits and of whom nothing pushed says how long it still takes: no intake week that is ahead, and no announced wait of the own programme; after the intake, no weeks to the treatment. To be completed with the next push',
  })
  @IsOptional()
  @IsIn(['unknown'])
  wait?: 'unknown';
}
