import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  EVENT_TOPICS,
  type EventTopic,
  type Language,
  TEXT_LANGUAGES,
} from '../../../../libs/kernel/index.js';
import { LanguageParameter, MessagesDto, NamedDto, NumberFromQuery } from '../../base/http/index.js';
import { type Frequency } from './preference/mail-preference.entity.js';

const FREQUENCIES = ['off', 'digest', 'at-once'] as const satisfies Frequency[];
const ADDRESS_SOURCES = ['person', 'issuer'] as const;

export class NotificationQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
  @LanguageParameter()
  lang?: Language;
}

export class NotificationDto {
  @ApiProperty({ type: 'integer' })
  id!: number;
  @ApiProperty()
  kind!: string;
  @ApiProperty({ enum: EVENT_TOPICS })
  topic!: EventTopic;
  @ApiProperty({ type: 'integer', description: 'How many of the same kind happened at once' })
  count!: number;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null where it is about several',
  })
  subjectId!: string | null;
  @ApiProperty({ type: NamedDto, nullable: true, description: 'The other organisation, where it did this' })
  by!: NamedDto | null;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty()
  read!: boolean;
  @ApiProperty({ type: MessagesDto })
  message!: MessagesDto;
}

export class NotificationListDto {
  @ApiProperty({ type: 'integer', description: 'All that is unread, not only of this part of the list' })
  unread!: number;
  @ApiProperty({ type: [NotificationDto] })
  items!: NotificationDto[];
}

export class ReadUntilDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Id of the latest notification you have seen' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  until!: number;
}

export class NewMailPreferenceDto {
  @ApiProperty({ enum: FREQUENCIES })
  @IsIn(FREQUENCIES)
  frequency!: Frequency;
  @ApiProperty({ enum: TEXT_LANGUAGES })
  @IsIn(TEXT_LANGUAGES)
  language!: Language;
  @ApiPropertyOptional({ description: 'Left out: the one that is known', maxLength: 254 })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  address?: string;
  @ApiPropertyOptional({
    enum: EVENT_TOPICS,
    isArray: true,
    description: 'No mail of these; default: of everything',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(EVENT_TOPICS, { each: true })
  muted: EventTopic[] = [];
}

export class MailPreferenceDto {
  @ApiProperty({ description: 'False where this service has no mail server' })
  mailOn!: boolean;
  @ApiProperty({ enum: FREQUENCIES })
  frequency!: Frequency;
  @ApiProperty({ enum: TEXT_LANGUAGES })
  language!: Language;
  @ApiProperty({ type: String, nullable: true })
  address!: string | null;
  @ApiProperty({ description: 'Whether the address has been confirmed; nothing else is sent there before' })
  confirmed!: boolean;
  @ApiProperty({ description: 'Whether the mail server of the address refused it' })
  refused!: boolean;
  @ApiProperty({
    enum: ADDRESS_SOURCES,
    description: '`issuer`: your identity provider vouches for it, and it changes with your next sign-in',
  })
  addressFrom!: (typeof ADDRESS_SOURCES)[number];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What your identity provider says your address is; used without confirmation',
  })
  claimed!: string | null;
  @ApiProperty({ enum: EVENT_TOPICS, isArray: true, description: 'What there can be news of for you' })
  topics!: EventTopic[];
  @ApiProperty({ enum: EVENT_TOPICS, isArray: true, description: 'What of it you get no mail of' })
  muted!: EventTopic[];
}

export class ConfirmAddressDto {
  @ApiProperty({ maxLength: 2000, description: 'From the link in the mail' })
  @IsString()
  @MaxLength(2000)
  token!: string;
}
