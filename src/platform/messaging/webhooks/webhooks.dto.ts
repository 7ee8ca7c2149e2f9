import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { type Language } from '../../../../libs/kernel/index.js';
import { LanguageParameter } from '../../base/http/index.js';
import { type Failure } from './delivery/retry.js';

const FAILURES = [
  'timeout',
  'unreachable',
  'name-unknown',
  'certificate',
  'address-not-public',
  'redirect',
  'answer',
  'gone',
  'disabled',
] as const satisfies Failure[];
export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;

export class NewWebhookDto {
  @ApiProperty({ description: 'Starts with https://', maxLength: 500 })
  @IsString()
  @MaxLength(500)
  url!: string;
  @ApiProperty({ type: [String], description: 'From the list kinds of GET /webhooks' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  kinds!: string[];
}

export class ChangedWebhookDto extends NewWebhookDto {
  @ApiProperty({ enum: ['active', 'disabled'] })
  @IsIn(['active', 'disabled'])
  state!: 'active' | 'disabled';
  @ApiProperty({ type: 'integer', description: 'The version you saw' })
  @IsInt()
  version!: number;
}

export class WebhookDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  url!: string;
  @ApiProperty({ type: [String] })
  kinds!: string[];
  @ApiProperty({ enum: ['active', 'disabled'] })
  state!: 'active' | 'disabled';
  @ApiProperty({ enum: ['by-hand', 'failing', 'gone'], nullable: true })
  disabledReason!: 'by-hand' | 'failing' | 'gone' | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Nothing delivered since' })
  failingSince!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then messages are signed with the previous secret as well',
  })
  previousSecretUntil!: string | null;
  @ApiProperty({ type: 'integer', description: 'Deliveries that wait' })
  waiting!: number;
  @ApiProperty({ type: 'integer', description: 'Deliveries that were given up and can be replayed' })
  dead!: number;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class WebhookSecretDto extends WebhookDto {
  @ApiProperty({ description: 'Shown now and never again' })
  secret!: string;
}

export class WebhookKindDto {
  @ApiProperty()
  kind!: string;
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

export class WebhookListDto {
  @ApiProperty({ type: [WebhookDto] })
  items!: WebhookDto[];
  @ApiProperty({ type: [WebhookKindDto], description: 'What a webhook can be told of' })
  kinds!: WebhookKindDto[];
}

export class DeliveryQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES })
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: (typeof DELIVERY_STATES)[number];
  @LanguageParameter()
  lang?: Language;
}

export class DeliveryDto {
  @ApiProperty({ format: 'uuid', description: 'The webhook-id of the message is msg_<id>' })
  id!: string;
  @ApiProperty()
  kind!: string;
  @ApiProperty({ format: 'uuid' })
  subjectId!: string;
  @ApiProperty({ format: 'date-time', description: 'When it happened' })
  at!: string;
  @ApiProperty({ enum: DELIVERY_STATES })
  state!: (typeof DELIVERY_STATES)[number];
  @ApiProperty({ type: 'integer' })
  attempts!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextAttemptAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'HTTP status of the last answer' })
  lastStatus!: number | null;
  @ApiProperty({ enum: FAILURES, nullable: true })
  lastError!: Failure | null;
}

export class DeliveryListDto {
  @ApiProperty({ type: [DeliveryDto], description: 'The latest hundred' })
  items!: DeliveryDto[];
}

export class ReplayedDto {
  @ApiProperty({ type: 'integer', description: 'How many are sent again' })
  replayed!: number;
}
