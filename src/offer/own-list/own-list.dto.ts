import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import {
  OWN_LIST_FLAGS,
  OWN_LIST_STATUSES,
  type OwnListFlag,
  type OwnListStatus,
} from '../../../libs/offer/index.js';

const COUNT = { type: 'integer', minimum: 0 } as const;

/** In the body and never in the address: a reference belongs in no log and no history. */
export class OwnListQueryDto {
  @ApiPropertyOptional({
    description: 'The own reference, or its beginning; capitals make no difference',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
  })
  @IsOptional()
  @IsString()
  @Matches(/^(?!\d{9}$)[A-Za-z0-9_-]{1,64}$/)
  reference?: string;
  @ApiPropertyOptional({
    enum: OWN_LIST_STATUSES,
    description: 'Everybody who has not left, where it is not said',
  })
  @IsOptional()
  @IsIn(OWN_LIST_STATUSES)
  status?: OwnListStatus;
  @ApiPropertyOptional({ enum: OWN_LIST_FLAGS, description: 'Only those of whom this has to be looked at' })
  @IsOptional()
  @IsIn(OWN_LIST_FLAGS)
  flag?: OwnListFlag;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset: number = 0;
}

export class OwnListLineDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ description: 'Your own pseudonym' })
  reference!: string;
  @ApiProperty()
  diagnosis!: string;
  @ApiProperty({ type: 'integer', enum: [1, 2, 3] })
  severity!: number;
  @ApiProperty({ ...COUNT, description: 'Whole weeks since registration, rounded down' })
  waitedWeeks!: number;
  @ApiProperty({ enum: OWN_LIST_STATUSES })
  status!: OwnListStatus;
  @ApiProperty({ enum: OWN_LIST_FLAGS, isArray: true })
  flags!: readonly OwnListFlag[];
  @ApiProperty({ format: 'date', description: 'Day of the last push that named it' })
  confirmedOn!: string;
  @ApiProperty({ format: 'date', description: 'Since when the row says what it says' })
  unchangedSince!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The proposal that is open' })
  proposal!: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The offer that is open or accepted',
  })
  offer!: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The case at the table that is open',
  })
  case!: string | null;
}

export class OwnListCountDto {
  @ApiProperty({ enum: OWN_LIST_STATUSES })
  status!: OwnListStatus;
  @ApiProperty(COUNT)
  count!: number;
}

export class OwnListDto {
  @ApiProperty({ type: [OwnListLineDto] })
  items!: readonly OwnListLineDto[];
  @ApiProperty({ ...COUNT, description: 'With the status that was asked for' })
  total!: number;
  @ApiProperty({ type: [OwnListCountDto], description: 'Of each status, with what else was asked for' })
  counts!: readonly OwnListCountDto[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Days since the last delivery, where the next one is overdue by the region’s policy',
  })
  overdueDays!: number | null;
}
