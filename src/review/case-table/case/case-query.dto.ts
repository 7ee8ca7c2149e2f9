import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsDateString, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import {
  type CaseActionCode,
  type CaseDecisionCode,
  type CaseDomainCode,
} from '../../../../libs/kernel/index.js';
import {
  ATTENDANCE_ROLES,
  type AttendanceRole,
  MEETING_STATES,
  type MeetingState,
} from '../../../../libs/review/index.js';
import { NamedDto } from '../../../platform/base/http/index.js';
import { DECISIONS, DOMAINS } from './case.dto.js';
import { ACTIONS } from './case-page.dto.js';
import { UndoableDto } from '../../pending/undoable.dto.js';
import { ProposalQuery } from '../../worklist/worklist-query.dto.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[A-Za-z0-9-]{1,64}$/;
const STATES = ['open', 'submitted', 'on-agenda', 'decided', 'closed'] as const;

export class CaseQuery extends PickType(ProposalQuery, ['limit', 'offset', 'lang'] as const) {
  @ApiPropertyOptional({ enum: STATES, default: 'open' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ enum: ['own', 'all'], default: 'all', description: 'Only of your organisation' })
  @IsOptional()
  @IsIn(['own', 'all'])
  whose?: 'own' | 'all';

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Only of the agenda of this meeting: with what was decided there, where state is left out',
  })
  @IsOptional()
  @IsUUID()
  meeting?: string;
}

export class LanguageQuery extends PickType(ProposalQuery, ['lang'] as const) {}

/** The version that was looked at: what somebody else changed meanwhile is not overwritten. */
export class VersionDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was looked at' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;
}

export class NewCaseDto {
  @ApiProperty({ description: 'Id of an entry of your own waiting list' })
  @Matches(ID)
  entryId!: string;
}

export class AgendaDto extends VersionDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null = off the agenda' })
  @IsOptional()
  @IsUUID()
  meetingId!: string | null;
}

/** Codes, dates and ids only: nobody writes about a client here. */
export class NewCaseDecisionDto extends IntersectionType(VersionDto, UndoableDto) {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision!: CaseDecisionCode;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Id; with propose-programme' })
  @IsOptional()
  @Matches(ID)
  programmeId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2026-W49',
    description: 'With propose-programme',
  })
  @IsOptional()
  @Matches(/^\d{4}-W\d{2}$/)
  week?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'With keep-waiting' })
  @IsOptional()
  @Matches(DATE)
  @IsDateString({ strict: true })
  reviewOn?: string | null;

  @ApiPropertyOptional({
    type: String,
    enum: DOMAINS,
    nullable: true,
    description: 'With refer-other-circuit: code list caseDomains',
  })
  @IsOptional()
  @IsIn(DOMAINS)
  domain?: CaseDomainCode | null;
}

export class NewCaseActionDto {
  @ApiProperty({ enum: ACTIONS })
  @IsIn(ACTIONS)
  code!: CaseActionCode;

  @ApiProperty({ description: 'AGB code of the provider that does it' })
  @Matches(/^\d{8}$/)
  ownerId!: string;

  @ApiProperty({ format: 'date' })
  @Matches(DATE)
  @IsDateString({ strict: true })
  dueOn!: string;
}

export class NewMeetingDto {
  @ApiProperty({ format: 'date' })
  @Matches(DATE)
  @IsDateString({ strict: true })
  on!: string;
}

export class EndMeetingDto extends VersionDto {
  @ApiProperty({ enum: ['held', 'cancelled'] })
  @IsIn(['held', 'cancelled'])
  as!: 'held' | 'cancelled';
}

export class AttendanceDto {
  @ApiProperty({ type: NamedDto })
  organisation!: NamedDto;
  @ApiProperty({ enum: ATTENDANCE_ROLES })
  role!: AttendanceRole;
  @ApiProperty({ type: 'integer', description: 'So many said so themselves' })
  people!: number;
  @ApiProperty({ description: 'Noted by the chair, of nobody in particular' })
  noted!: boolean;
}

export class MeetingDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date' })
  on!: string;
  @ApiProperty({ enum: MEETING_STATES })
  state!: MeetingState;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({
    type: 'integer',
    description: 'Cases that you may see on its agenda and that are not decided',
  })
  open!: number;
  @ApiProperty({ type: 'integer', description: 'Cases that you may see and that were decided there' })
  decided!: number;
  @ApiProperty({ description: 'Whether you have said that you are there' })
  present!: boolean;
  @ApiProperty({
    type: [AttendanceDto],
    description: 'Who was there: for the chair of all organisations, for others of the own',
  })
  attendance!: AttendanceDto[];
}

export class MeetingListDto {
  @ApiProperty({ type: [MeetingDto] })
  items!: MeetingDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
