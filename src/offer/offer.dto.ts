import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { DECLINE_REASONS } from '../../libs/kernel/index.js';
import {
  OFFER_STATES,
  type OfferState,
  TRANSFER_STATES,
  type TransferState,
} from '../../libs/offer/index.js';
import { type Side } from '../../libs/review/index.js';
import { FromDto, NeedDto, ProposalSummaryDto, ToDto } from '../review/index.js';

const REASONS = DECLINE_REASONS.map(({ code }) => code);

export class NewOfferDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  proposalId!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day to answer; without it what the region has agreed on',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  answerBy?: string | null;
}

export class AnswerDto {
  @ApiProperty({ enum: ['accepted', 'declined'] })
  @IsIn(['accepted', 'declined'])
  answer!: 'accepted' | 'declined';

  @ApiPropertyOptional({ type: String, enum: REASONS, nullable: true, description: 'With "declined"' })
  @IsOptional()
  @IsIn(REASONS)
  reason?: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was looked at' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;
}

export class OfferQuery {
  @ApiPropertyOptional({ enum: OFFER_STATES })
  @IsOptional()
  @IsIn(OFFER_STATES)
  state?: OfferState;

  @ApiPropertyOptional({ enum: ['nl', 'en'] })
  @IsOptional()
  @IsIn(['nl', 'en'])
  lang?: 'nl' | 'en';
}

export class OfferDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  proposalId!: string;
  @ApiProperty({ enum: OFFER_STATES })
  state!: OfferState;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ enum: ['sending', 'receiving'], description: 'The side of the one who asks' })
  side!: Side;
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The sending provider's own pseudonym; only for its own people",
  })
  reference!: string | null;
  @ApiProperty({ type: NeedDto })
  need!: NeedDto;
  @ApiProperty({ type: FromDto })
  from!: FromDto;
  @ApiProperty({ type: ToDto })
  to!: ToDto;
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty({ format: 'date', description: 'Monday of the week of the intake' })
  intakeOn!: string;
  @ApiProperty({ format: 'date-time' })
  offeredAt!: string;
  @ApiProperty({ format: 'date', description: 'Last day to answer' })
  answerBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code list declineReasons' })
  reason!: string | null;
  @ApiProperty({
    enum: TRANSFER_STATES,
    type: String,
    nullable: true,
    description: 'What became of the client after accepting; null = not accepted',
  })
  transfer!: TransferState | null;
}

export class OfferListDto {
  @ApiProperty({ type: [OfferDto] })
  items!: OfferDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}

export class ReadyListDto {
  @ApiProperty({ type: [ProposalSummaryDto] })
  items!: ProposalSummaryDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
