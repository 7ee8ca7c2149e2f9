import { ApiProperty } from '@nestjs/swagger';
import {
  ADDRESSEES,
  type Addressee,
  CONSENT_GIVERS,
  type ConsentGiver,
  HAND_OVER_STEPS,
  type HandOverStep,
  type LetterValidity,
  NEXT_STEPS,
  type NextStepCode,
  OFFER_STATES,
  type OfferState,
  TRANSFER_STATES,
  type TransferState,
} from '../../../libs/offer/index.js';
import { RETURN_REASONS, type Side } from '../../../libs/kernel/index.js';
import { FromDto, NeedDto, ProposalSummaryDto, ToDto } from '../../review/index.js';

const BACK = RETURN_REASONS.map(({ code }) => code);

export class OfferOptionDto {
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty({ format: 'date', description: 'Monday of the week' })
  intakeOn!: string;
  @ApiProperty({ type: 'integer', description: 'Weeks sooner in treatment than where the client waits' })
  weeksSooner!: number;
}

/** What the client is told of the place, frozen with the offer. */
export class OfferFormDto {
  @ApiProperty({ description: 'Municipality of the location' })
  place!: string;
  @ApiProperty()
  online!: boolean;
  @ApiProperty()
  group!: boolean;
  @ApiProperty({ description: 'Code list languages' })
  language!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null = online, or not known' })
  travelMinutes!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Announced, from the intake to treatment; null = not known',
  })
  treatmentWeeks!: number | null;
}

export class HandOverStepDto {
  @ApiProperty({ enum: HAND_OVER_STEPS })
  step!: HandOverStep;
  @ApiProperty({ enum: ['sending', 'receiving'], description: 'Which organisation recorded it' })
  side!: Side;
  @ApiProperty({ description: 'Who recorded it' })
  by!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of the referral letter; only for the organisation that has the file',
  })
  letterOn!: string | null;
  @ApiProperty({
    type: String,
    enum: ['valid', 'lapsed'],
    nullable: true,
    description: 'Whether the letter was valid when the client registered; a check and no block',
  })
  letterValidity!: LetterValidity | null;
  @ApiProperty({
    type: String,
    enum: CONSENT_GIVERS,
    nullable: true,
    description: 'Of the consent: who gave it',
  })
  consentOf!: ConsentGiver | null;
}

export class NextStepDto {
  @ApiProperty({ enum: NEXT_STEPS })
  code!: NextStepCode;
  @ApiProperty({ enum: ['sending', 'receiving'], description: 'Whose turn it is' })
  side!: Side;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day for it; past where it is late; null = nobody knows when treatment begins',
  })
  dueOn!: string | null;
}

/** What your organisation could record now; the roles decide who of it. */
export class OfferAllowedDto {
  @ApiProperty()
  answer!: boolean;
  @ApiProperty({ enum: HAND_OVER_STEPS, isArray: true })
  steps!: HandOverStep[];
  @ApiProperty({
    enum: CONSENT_GIVERS,
    isArray: true,
    description: 'Whose consent it can be, by the age band; of several only the sender knows which',
  })
  consentOf!: ConsentGiver[];
  @ApiProperty({ enum: HAND_OVER_STEPS, isArray: true })
  takeBack!: HandOverStep[];
  @ApiProperty()
  holdIntake!: boolean;
  @ApiProperty()
  start!: boolean;
  @ApiProperty({ enum: BACK, isArray: true, description: 'Reasons for which the client can come back now' })
  returnReasons!: string[];
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
  @ApiProperty({
    enum: ADDRESSEES,
    isArray: true,
    description:
      'Who decides, and so whom the letter speaks to, by the age band; of several only the sender knows which',
  })
  addressees!: Addressee[];
  @ApiProperty({ type: FromDto })
  from!: FromDto;
  @ApiProperty({ type: ToDto })
  to!: ToDto;
  @ApiProperty({
    example: '2026-W49',
    description: 'Week of the intake: the chosen one, before that the one both clinicians approved',
  })
  week!: string;
  @ApiProperty({ format: 'date', description: 'Monday of that week' })
  intakeOn!: string;
  @ApiProperty({ type: [OfferOptionDto], description: 'One to three, in order of date; each a held place' })
  options!: OfferOptionDto[];
  @ApiProperty({
    description:
      'Whether the weeks sooner are known; where a part of a wait is not, no number is told to clients',
  })
  gainKnown!: boolean;
  @ApiProperty({ type: String, nullable: true })
  chosenWeek!: string | null;
  @ApiProperty({ type: OfferFormDto })
  form!: OfferFormDto;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who made the offer, and has it back without an answer; only for the same organisation',
  })
  offeredBy!: string | null;
  @ApiProperty({ format: 'date-time' })
  offeredAt!: string;
  @ApiProperty({ format: 'date', description: 'Last day to answer' })
  answerBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who recorded the answer; only for the same organisation',
  })
  answeredBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code list declineReasons' })
  reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the reason said when it was given' })
  reasonNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reasonEn!: string | null;
  @ApiProperty({
    enum: TRANSFER_STATES,
    type: String,
    nullable: true,
    description: 'What became of the client after accepting; null = not accepted',
  })
  transfer!: TransferState | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  intakeHeldAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When treatment began, or the client came back',
  })
  closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code list returnReasons' })
  returnReason!: string | null;
  @ApiProperty({ type: [HandOverStepDto], description: 'Steps that are done, in order of time' })
  handOver!: HandOverStepDto[];
  @ApiProperty({
    description: 'The client is about 18, so a new referral may be needed; a check and no block',
  })
  passesEighteen!: boolean;
  @ApiProperty({ type: NextStepDto, nullable: true })
  next!: NextStepDto | null;
  @ApiProperty({ type: OfferAllowedDto })
  allowed!: OfferAllowedDto;
}

export class OfferListDto {
  @ApiProperty({ type: [OfferDto] })
  items!: OfferDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}

/** How many wait for something that your organisation does. */
export class OffersWaitingDto {
  @ApiProperty({ type: 'integer', description: 'Approved and to be offered' })
  ready!: number;
  @ApiProperty({ type: 'integer', description: 'Offered to your client, without an answer yet' })
  withClient!: number;
  @ApiProperty({ type: 'integer', description: 'Under way, and the next step is yours' })
  underWay!: number;
  @ApiProperty({ type: 'integer' })
  total!: number;
}

export class ReadyListDto {
  @ApiProperty({ type: [ProposalSummaryDto] })
  items!: ProposalSummaryDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
