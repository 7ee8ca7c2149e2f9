import { ApiProperty } from '@nestjs/swagger';
import { type CaseDecisionCode, CASE_DECISIONS } from '../../../libs/kernel/index.js';
import { PENDING_STATES, type PendingState, type Verdict } from '../../../libs/review/index.js';
import { type PendingKind } from './pending-effects.service.js';

const KINDS: readonly PendingKind[] = ['proposal', 'case'];
const VERDICTS: readonly Verdict[] = ['approve', 'refuse'];
const DECISIONS = CASE_DECISIONS.map(({ code }) => code);

/** What has been decided and can still be undone, as the page of a proposal or a case shows it. */
export class PauseDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ description: 'Name of whoever decided, or the pseudonym where none is known' })
  by!: string;
  @ApiProperty({ description: 'Whether you did, and can undo it' })
  mine!: boolean;
  @ApiProperty({ type: String, enum: VERDICTS, nullable: true, description: 'On a proposal' })
  verdict!: Verdict | null;
  @ApiProperty({
    type: String,
    enum: DECISIONS,
    nullable: true,
    description: 'On a case: code list caseDecisions',
  })
  decision!: CaseDecisionCode | null;
  @ApiProperty({ format: 'date-time', description: 'When it takes effect by itself' })
  effectAt!: string;
  @ApiProperty({ type: 'integer', description: 'Milliseconds until then; 0 = now' })
  leftMs!: number;
}

export class PendingDecisionDto extends PauseDto {
  @ApiProperty({ enum: KINDS, description: 'What it is on' })
  kind!: PendingKind;
  @ApiProperty({ format: 'uuid', description: 'The proposal or the case' })
  subjectId!: string;
  @ApiProperty({ description: 'Group of the need: code list diagnoses' })
  diagnosis!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Week of the intake, of a proposal',
    example: '2026-W49',
  })
  week!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The sending provider's own pseudonym; only for its own people",
  })
  reference!: string | null;
  @ApiProperty({ enum: PENDING_STATES })
  state!: PendingState;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it took effect, or could not',
  })
  settledAt!: string | null;
  @ApiProperty({ description: 'Both sides have approved now, and the place is held' })
  held!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it could not take effect: code of a problem',
  })
  problem!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The same as sentences, with what had happened' })
  whyNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  whyEn!: string | null;
}

export class PendingDecisionListDto {
  @ApiProperty({ type: [PendingDecisionDto] })
  items!: PendingDecisionDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
