import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { POLL_ANSWERS, type PollAnswer } from '../../../libs/registry/index.js';
import { PageQueryDto } from '../../platform/base/http/index.js';
import { POLL_GROUPS, type PollGroup } from '../entry/still-waiting.store.js';

const COUNT = { type: 'integer', minimum: 0 } as const;
/** Of one answer: as many as a page can show at once. */
const MOST_AT_ONCE = 500;

export class StillWaitingQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    enum: POLL_GROUPS,
    default: 'to-ask',
    description: 'to-take-off: found not to wait any more, and still on the list',
  })
  @IsOptional()
  @IsIn(POLL_GROUPS)
  group: PollGroup = 'to-ask';
}

export class StillWaitingLineDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ description: 'Your own pseudonym' })
  reference!: string;
  @ApiProperty()
  diagnosis!: string;
  @ApiProperty({ ...COUNT, description: 'Whole weeks since registration, rounded down' })
  waitedWeeks!: number;
  @ApiProperty({ format: 'date', description: 'The last day on which the client is known to have waited' })
  heardOn!: string;
  @ApiProperty({ ...COUNT, description: 'Whole weeks since that day, rounded down' })
  silentWeeks!: number;
  @ApiProperty({ enum: POLL_ANSWERS, nullable: true, description: 'The last answer; null = nobody asked' })
  answer!: PollAnswer | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn!: string | null;
}

export class StillWaitingDto {
  @ApiProperty({ format: 'date', description: 'The day as of which the list was looked at' })
  on!: string;
  @ApiProperty({
    ...COUNT,
    description: 'Weeks without word after which somebody is asked about: the region’s policy',
  })
  weeks!: number;
  @ApiProperty({ type: [StillWaitingLineDto] })
  items!: StillWaitingLineDto[];
  @ApiProperty({ ...COUNT, description: 'In the group that was asked for' })
  total!: number;
  @ApiProperty({ ...COUNT, description: 'To be asked about' })
  toAsk!: number;
  @ApiProperty({ ...COUNT, description: 'Found not to wait any more, and still on the list' })
  toTakeOff!: number;
}

class EntriesDto {
  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: MOST_AT_ONCE,
    uniqueItems: true,
    description: 'Ids of own entries',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @Matches(/^[A-Za-z0-9_-]{1,64}$/, { each: true })
  entries!: string[];
}

export class PollAnswersDto extends EntriesDto {
  @ApiProperty({
    enum: POLL_ANSWERS,
    description:
      'What was found of all of these. still-waiting confirms them as of today; not-reached leaves them as they are; with any other they are to be taken off the list, which nobody does but you',
  })
  @IsIn(POLL_ANSWERS)
  answer!: PollAnswer;
}

export class DeparturesDto extends EntriesDto {}

export class PollDoneDto {
  @ApiProperty({ ...COUNT, description: 'Entries of which it was done' })
  done!: number;
  @ApiProperty({
    ...COUNT,
    description:
      'Entries that are not on your list, are on their way elsewhere, or have another answer by now',
  })
  gone!: number;
}
