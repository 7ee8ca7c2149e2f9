import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { EVENT_TOPICS, type EventTopic, type Language } from '../../../../libs/kernel/index.js';
import { LanguageParameter, MessagesDto, NumberFromQuery } from '../../base/http/index.js';

export class EventQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0, description: 'Only events after this one' })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after: number = 0;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 1000, default: 100 })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 100;
  @LanguageParameter()
  lang?: Language;
}

export class EventDto {
  @ApiProperty({ type: 'integer', description: 'Position: ask for what comes after it' })
  id!: number;
  @ApiProperty({ description: 'For example proposal.approved; GET /webhooks lists all kinds' })
  kind!: string;
  @ApiProperty({ enum: EVENT_TOPICS })
  topic!: EventTopic;
  @ApiProperty({ format: 'uuid', description: 'The proposal, offer, follow-up, case or action' })
  subjectId!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class EventListDto {
  @ApiProperty({ type: [EventDto] })
  items!: EventDto[];
  @ApiProperty({ type: 'integer', description: 'To be sent as `after` the next time' })
  next!: number;
}

export class LiveChangeDto {
  @ApiProperty()
  kind!: string;
  @ApiProperty({ enum: EVENT_TOPICS })
  topic!: EventTopic;
  @ApiProperty({ type: 'integer' })
  count!: number;
  @ApiProperty({ type: [String], description: 'The first fifty' })
  subjectIds!: string[];
  @ApiProperty({ description: 'Whether you did it yourself' })
  mine!: boolean;
  @ApiProperty({ type: MessagesDto, nullable: true, description: 'Null where there is nothing to tell you' })
  message!: MessagesDto | null;
}

/** Data of the event `change`. */
export class LiveChangesDto {
  @ApiProperty({ type: [LiveChangeDto] })
  changes!: LiveChangeDto[];
}
