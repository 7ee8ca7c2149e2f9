import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { RETURN_REASONS } from '../../../libs/kernel/index.js';
import {
  CONSENT_GIVERS,
  type ConsentGiver,
  MOST_OPTIONS,
  OFFER_STATES,
  type OfferState,
} from '../../../libs/offer/index.js';
import { PageQueryDto, REASON_CODE } from '../../platform/base/http/index.js';

const BACK = RETURN_REASONS.map(({ code }) => code);
const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;
export const OFFER_PHASES = ['with-client', 'under-way', 'closed'] as const;
export type OfferPhase = (typeof OFFER_PHASES)[number];

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

  @ApiPropertyOptional({
    type: [String],
    maxItems: MOST_OPTIONS - 1,
    example: ['2026-W50'],
    description:
      'Weeks beside the approved one, of GET /offers/ready/{proposalId}/weeks; held with the offer',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS - 1)
  @Matches(WEEK, { each: true })
  weeks?: string[];
}

export class AnswerDto {
  @ApiProperty({ enum: ['accepted', 'declined'] })
  @IsIn(['accepted', 'declined'])
  answer!: 'accepted' | 'declined';

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 40,
    example: 'too-far',
    description: 'With "declined": one of the code list declineReasons that is in use',
  })
  @IsOptional()
  @Matches(REASON_CODE)
  reason?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2026-W49',
    description: 'With "accepted": which week; needed where the offer has several',
  })
  @IsOptional()
  @Matches(WEEK)
  week?: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was looked at' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;
}

export class ReturnDto {
  @ApiProperty({ enum: BACK, description: 'Code list returnReasons' })
  @IsIn(BACK)
  reason!: string;
}

export class HandOverDto {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Date of the referral letter; with that step only',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  letterOn?: string | null;

  @ApiPropertyOptional({
    type: String,
    enum: CONSENT_GIVERS,
    nullable: true,
    description:
      'Whose consent it is; with that step only. Needed where the age band spans 12 or 16, as `allowed.consentOf` says',
  })
  @IsOptional()
  @IsIn(CONSENT_GIVERS)
  consentOf?: ConsentGiver | null;
}

export class OfferQuery extends PageQueryDto {
  @ApiPropertyOptional({ enum: OFFER_STATES })
  @IsOptional()
  @IsIn(OFFER_STATES)
  state?: OfferState;

  @ApiPropertyOptional({
    enum: OFFER_PHASES,
    description: 'With the client, under way to intake and treatment, or over',
  })
  @IsOptional()
  @IsIn(OFFER_PHASES)
  phase?: OfferPhase;
}
