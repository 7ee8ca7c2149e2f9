import { ApiProperty } from '@nestjs/swagger';
import {
  CASE_ACTIONS,
  type CaseActionCode,
  type CaseDecisionCode,
  type CaseDomainCode,
  type CaseOutcomeCode,
  type CaseReasonCode,
  type Side,
  SIDES,
} from '../../../../libs/kernel/index.js';
import {
  ACTION_STATES,
  type ActionState,
  BLOCK_CODES,
  type BlockCode,
} from '../../../../libs/review/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../../../../libs/matching/index.js';
import { NamedDto } from '../../../platform/base/http/index.js';
import { PauseDto } from '../../pending/pending-decision.dto.js';
import { DisclosedNeedDto, NeedDto } from '../../proposal/proposal-parts.dto.js';
import { CaseSummaryDto, DECISIONS, DOMAINS, OUTCOMES, REASONS } from './case.dto.js';

export const ACTIONS = CASE_ACTIONS.map(({ code }) => code);
export class CaseNeedDto extends DisclosedNeedDto {}

export class CaseOptionDto {
  @ApiProperty({ type: NamedDto })
  programme!: NamedDto;
  @ApiProperty({ type: NamedDto })
  provider!: NamedDto;
  @ApiProperty({
    example: '2026-W49',
    description: 'The first week with a place that is free and not proposed',
  })
  week!: string;
  @ApiProperty({ type: 'integer' })
  weeksSooner!: number;
  @ApiProperty({ type: 'integer', description: 'Weeks from registration to the intake' })
  intakeWeeks!: number;
  @ApiProperty({ type: 'integer', description: 'Weeks from registration to treatment' })
  totalWeeks!: number;
  @ApiProperty()
  bringsUnderNorm!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null = online' })
  travelMinutes!: number | null;
}

export class BlockedDto {
  @ApiProperty({ enum: BLOCK_CODES, description: 'The first rule that says no' })
  code!: BlockCode;
  @ApiProperty({ type: 'integer' })
  programmes!: number;
}

export class CaseHistoryDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ enum: PROPOSAL_STATES, description: 'How the proposal ended' })
  state!: ProposalState;
  @ApiProperty({ type: String, enum: SIDES, nullable: true, description: 'Who refused' })
  side!: Side | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code list refusalReasons, or why it closed' })
  reason!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the reason of a refusal said when it was given',
  })
  reasonNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reasonEn!: string | null;
}

export class EarlierCaseDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: REASONS })
  reason!: CaseReasonCode;
  @ApiProperty({ type: String, enum: DECISIONS, nullable: true })
  decision!: CaseDecisionCode | null;
  @ApiProperty({ enum: OUTCOMES })
  outcome!: CaseOutcomeCode;
  @ApiProperty({ format: 'date-time' })
  closedAt!: string;
}

export class CaseActionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  caseId!: string;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ enum: ACTIONS, description: 'Code list caseActions' })
  code!: CaseActionCode;
  @ApiProperty({ type: NamedDto, description: 'The organisation that does it' })
  owner!: NamedDto;
  @ApiProperty({ format: 'date' })
  dueOn!: string;
  @ApiProperty({ enum: ACTION_STATES })
  state!: ActionState;
  @ApiProperty({ description: 'Open, and its date has passed' })
  late!: boolean;
  @ApiProperty({ description: 'Whether your organisation can say that it is done' })
  mine!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;
  @ApiProperty({ type: NeedDto })
  need!: NeedDto;
  @ApiProperty({ type: String, nullable: true, description: 'Own pseudonym; only for the own organisation' })
  reference!: string | null;
}

export class CaseActionListDto {
  @ApiProperty({ type: [CaseActionDto] })
  items!: CaseActionDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}

export class TakenCaseDecisionDto {
  @ApiProperty({ enum: DECISIONS })
  decision!: CaseDecisionCode;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  reviewOn!: string | null;
  @ApiProperty({ type: String, enum: DOMAINS, nullable: true, description: 'Code list caseDomains' })
  domain!: CaseDomainCode | null;
  @ApiProperty({ type: NamedDto, nullable: true, description: 'Of the proposal by hand' })
  programme!: NamedDto | null;
  @ApiProperty({ type: String, nullable: true })
  providerName!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-W49' })
  week!: string | null;
  @ApiProperty({ type: String, enum: PROPOSAL_STATES, nullable: true })
  proposalState!: ProposalState | null;
}

export class CaseAllowedDto {
  @ApiProperty({ description: 'To put it on an agenda, or off it' })
  schedule!: boolean;
  @ApiProperty({ description: 'From the day of its meeting on' })
  decide!: boolean;
  @ApiProperty({ description: 'To ask an organisation to do something' })
  ask!: boolean;
  @ApiProperty({ description: 'By the own organisation, up to the decision' })
  takeBack!: boolean;
}

export class CasePageDto extends CaseSummaryDto {
  @ApiProperty({ type: CaseNeedDto })
  override need!: CaseNeedDto;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Why the last run found nothing: code list unmatchedReasons; null = it found something, or has not looked',
  })
  unmatched!: string | null;
  @ApiProperty({ type: [CaseOptionDto] })
  options!: CaseOptionDto[];
  @ApiProperty({ type: [BlockedDto] })
  blocked!: BlockedDto[];
  @ApiProperty({ type: [CaseHistoryDto], description: 'Earlier proposals, the last first' })
  history!: CaseHistoryDto[];
  @ApiProperty({ type: [EarlierCaseDto] })
  earlier!: EarlierCaseDto[];
  @ApiProperty({ type: TakenCaseDecisionDto, nullable: true })
  decided!: TakenCaseDecisionDto | null;
  @ApiProperty({ type: PauseDto, nullable: true, description: 'What a chair has decided and can still undo' })
  pending!: PauseDto | null;
  @ApiProperty({ type: [CaseActionDto] })
  actions!: CaseActionDto[];
  @ApiProperty({ type: CaseAllowedDto })
  allowed!: CaseAllowedDto;
  @ApiProperty({ format: 'date', description: 'When an action is due unless somebody says otherwise' })
  dueOn!: string;
}
