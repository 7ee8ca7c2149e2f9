import { WAIT_SOURCES } from '../../../libs/registry/index.js';
import { ApiProperty } from '@nestjs/swagger';
import { CLIENT_WISHES, type ClientWish, type Side } from '../../../libs/kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../../../libs/matching/index.js';
import { NamedDto } from '../../platform/base/http/index.js';
import { type UrgencyReason } from '../../../libs/review/index.js';
import { FromDto, NeedDto, ToDto } from './proposal-parts.dto.js';

const ORIGINS = ['run', 'hand', 'clinician'] as const;
const SIDES: readonly Side[] = ['sending', 'receiving'];

export class EyesDto {
  @ApiProperty({ description: 'Whether the sending organisation has approved' })
  sending!: boolean;
  @ApiProperty({ description: 'Whether the receiving organisation has approved' })
  receiving!: boolean;
}

export class SeenDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a qualified clinician of the sending organisation first opened it',
  })
  sending!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receiving!: string | null;
}

const PARTS = ['total', 'intake', 'treatment'] as const;

export class AgainstNormDto {
  @ApiProperty({
    enum: PARTS,
    type: String,
    nullable: true,
    description:
      'What is beyond the norm: the total, or the first part where the total is within; null = nothing',
  })
  part!: (typeof PARTS)[number] | null;
  @ApiProperty({ type: 'integer', description: 'Weeks beyond the norm of that part' })
  weeks!: number;
  @ApiProperty({ example: '12 weken boven de norm' })
  nl!: string;
  @ApiProperty({ example: '12 weeks beyond the norm' })
  en!: string;
}

export class WaitNowDto {
  @ApiProperty({ type: 'integer', description: 'Weeks from registration to the intake' })
  intakeWeeks!: number;
  @ApiProperty({ type: 'integer', description: 'Weeks from registration to treatment' })
  totalWeeks!: number;
  @ApiProperty({
    type: 'integer',
    description:
      'Weeks beyond the three parts of the Treeknorm, summed: what matching reduces and the list is sorted by. To show: againstNorm',
  })
  beyondNorm!: number;
  @ApiProperty({ type: AgainstNormDto, description: 'The one measure to show, and its words' })
  againstNorm!: AgainstNormDto;
}

const SOURCES = [...WAIT_SOURCES, 'stated', 'unknown'] as const;

export class WaitKnownDto {
  @ApiProperty({
    enum: SOURCES,
    description:
      'An agreed date; an estimate by the place in the list, the list’s history, its announced wait or the region’s history; stated without more; or not known, and then valued by the figure of the region',
  })
  source!: (typeof SOURCES)[number];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The same as a sentence; null = agreed or stated',
  })
  nl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  en!: string | null;
}

const RANGE = {
  type: 'array',
  items: { type: 'integer' },
  minItems: 2,
  maxItems: 2,
  description: 'Weeks since registration; four in five fall between',
} as const;

export class ExpectedWaitDto {
  @ApiProperty(RANGE)
  intake!: readonly number[];
  @ApiProperty(RANGE)
  total!: readonly number[];
}

export class PresentWaitDto extends WaitNowDto {
  @ApiProperty({
    type: ExpectedWaitDto,
    nullable: true,
    description: 'Null where it is no estimate, and of what comes after the intake',
  })
  expected!: ExpectedWaitDto | null;
  @ApiProperty({ type: WaitKnownDto, description: 'How it is known' })
  known!: WaitKnownDto;
}

/** Of the client's legal title, in weeks. */
export class ProposalNormDto {
  @ApiProperty({ type: 'integer' })
  intake!: number;
  @ApiProperty({ type: 'integer' })
  treatment!: number;
  @ApiProperty({ type: 'integer' })
  total!: number;
}

export class WaitProposedDto extends WaitNowDto {
  @ApiProperty({ description: 'ISO week of the intake', example: '2026-W49' })
  week!: string;
}

export class UrgencyDto {
  @ApiProperty({ type: 'integer', description: '1 = first' })
  rank!: number;
  @ApiProperty()
  reasonNl!: string;
  @ApiProperty()
  reasonEn!: string;
}

export class ClosedDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ description: 'Of a rule, a change of supply or demand, a newer run, or a date' })
  reason!: string;
  @ApiProperty()
  reasonNl!: string;
  @ApiProperty()
  reasonEn!: string;
}

/** A client who waits, as both organisations see them. */
export abstract class WaitingClientDto {
  @ApiProperty({ type: NeedDto })
  need!: NeedDto;
  @ApiProperty({ type: 'integer', description: 'Whole weeks since registration' })
  waited!: number;
  @ApiProperty({ type: PresentWaitDto, description: 'What the client can expect where they wait' })
  now!: PresentWaitDto;
  @ApiProperty({
    type: ProposalNormDto,
    nullable: true,
    description: 'Null = no norm holds under this title',
  })
  norm!: ProposalNormDto | null;
}

export class ProposalSummaryDto extends WaitingClientDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for one proposed by hand' })
  runId!: string | null;
  @ApiProperty({
    enum: ORIGINS,
    description: 'A matching run; by hand at the case table; or a clinician, in place of another',
  })
  origin!: (typeof ORIGINS)[number];
  @ApiProperty({ enum: PROPOSAL_STATES })
  state!: ProposalState;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ enum: SIDES, description: 'The side of the one who asks' })
  side!: Side;
  @ApiProperty({ type: EyesDto })
  eyes!: EyesDto;
  @ApiProperty({ type: SeenDto })
  seen!: SeenDto;
  @ApiProperty({
    type: ClosedDto,
    nullable: true,
    description: 'Why it ended without an answer; null while it is open, and where a rejection says why',
  })
  closed!: ClosedDto | null;
  @ApiProperty({ type: WaitProposedDto })
  proposed!: WaitProposedDto;
  @ApiProperty({ type: 'integer' })
  weeksSooner!: number;
  @ApiProperty({
    description:
      'Whether the weeks sooner are known; where a part of a wait is not, no number is told to clients',
  })
  gainKnown!: boolean;
  @ApiProperty({ description: 'Beyond the norm now, within it with this proposal' })
  bringsUnderNorm!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null = online' })
  travelMinutes!: number | null;
  @ApiProperty({ type: FromDto })
  from!: FromDto;
  @ApiProperty({ type: ToDto })
  to!: ToDto;
  @ApiProperty({
    type: NamedDto,
    nullable: true,
    description: 'Who of your own organisation has taken it on; null = nobody',
  })
  assignee!: NamedDto | null;
  @ApiProperty({ format: 'date', description: 'Last day on which it can go on' })
  expiresOn!: string;
  @ApiProperty({ type: 'integer', description: '0 = today' })
  daysLeft!: number;
  @ApiProperty({ type: UrgencyDto })
  urgency!: UrgencyDto;
  @ApiProperty({
    enum: CLIENT_WISHES.map(({ code }) => code),
    type: String,
    nullable: true,
    description: 'What the client says today; null for the receiving side, which it does not concern',
  })
  wish!: ClientWish | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The sending provider's own pseudonym; only for its own people",
  })
  reference!: string | null;
  @ApiProperty({ description: 'The client is in danger now, as far as your organisation said so' })
  danger!: boolean;
}

export class UrgencyCountsDto implements Record<UrgencyReason, number> {
  @ApiProperty({ type: 'integer' })
  'last-days'!: number;
  @ApiProperty({ type: 'integer' })
  'other-approved'!: number;
  @ApiProperty({ type: 'integer' })
  severe!: number;
  @ApiProperty({ type: 'integer' })
  'beyond-norm'!: number;
  @ApiProperty({ type: 'integer' })
  sooner!: number;
}

export class ProposalCountsDto {
  @ApiProperty({ type: 'integer' })
  waitingForUs!: number;
  @ApiProperty({ type: 'integer' })
  waitingForOther!: number;
  @ApiProperty({ type: 'integer' })
  approved!: number;
  @ApiProperty({ type: UrgencyCountsDto, description: 'What waits for the reader, by why' })
  byUrgency!: UrgencyCountsDto;
}

export class OrderDto {
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

export class ProposalListDto {
  @ApiProperty({ type: OrderDto, description: 'What the list is sorted by, as a sentence' })
  order!: OrderDto;
  @ApiProperty({ type: [ProposalSummaryDto] })
  items!: ProposalSummaryDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
  @ApiProperty({ type: ProposalCountsDto, description: 'Of all that is open, whatever the filters' })
  counts!: ProposalCountsDto;
}
