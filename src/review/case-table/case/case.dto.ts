import { ApiProperty } from '@nestjs/swagger';
import {
  CASE_DECISIONS,
  CASE_DOMAINS,
  CASE_OUTCOMES,
  CASE_REASONS,
  type CaseDecisionCode,
  type CaseDomainCode,
  type CaseOutcomeCode,
  type CaseReasonCode,
} from '../../../../libs/kernel/index.js';
import { CASE_STATES, type CaseState } from '../../../../libs/review/index.js';
import { NamedDto } from '../../../platform/base/http/index.js';
import { WaitingClientDto } from '../../proposal/proposal.dto.js';

const codes = <C extends string>(list: readonly { readonly code: C }[]): C[] => list.map(({ code }) => code);
export const DECISIONS = codes(CASE_DECISIONS);
export const DOMAINS = codes(CASE_DOMAINS);
export const REASONS = codes(CASE_REASONS);
export const OUTCOMES = codes(CASE_OUTCOMES);

export class MeetingRefDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date' })
  on!: string;
}

export class CaseSummaryDto extends WaitingClientDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CASE_STATES })
  state!: CaseState;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ enum: REASONS, description: 'Code list caseReasons' })
  reason!: CaseReasonCode;
  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;
  @ApiProperty({ type: NamedDto, description: 'Where the client waits' })
  provider!: NamedDto;
  @ApiProperty({ type: MeetingRefDto, nullable: true })
  meeting!: MeetingRefDto | null;
  @ApiProperty({ type: String, enum: DECISIONS, nullable: true, description: 'Code list caseDecisions' })
  decision!: CaseDecisionCode | null;
  @ApiProperty({
    type: String,
    enum: DOMAINS,
    nullable: true,
    description: 'Where it referred to: code list caseDomains',
  })
  domain!: CaseDomainCode | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When it is discussed again' })
  reviewOn!: string | null;
  @ApiProperty({ type: String, enum: OUTCOMES, nullable: true, description: 'Code list caseOutcomes' })
  outcome!: CaseOutcomeCode | null;
  @ApiProperty({ type: 'integer' })
  openActions!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Only for the own organisation' })
  entryId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Own pseudonym; only for the own organisation' })
  reference!: string | null;
}

export class CaseListDto {
  @ApiProperty({ type: [CaseSummaryDto] })
  items!: CaseSummaryDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
