import { ApiProperty } from '@nestjs/swagger';
import {
  type DaysAbsence,
  ENDS,
  type Held,
  type Holder,
  HOLDERS,
  type Lost,
  type Loss,
  LOSSES,
  type TimedStep,
  TIMED_STEPS,
} from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { BilingualDto } from '../insight.dto.js';

const NULLABLE_INT = { type: 'integer', nullable: true } as const;
const HIDDEN = { ...NULLABLE_INT, description: 'Null where it may not be shown' } as const;

export class StepTimeDto {
  @ApiProperty({ enum: TIMED_STEPS, description: 'From the step before it to this one' })
  step!: TimedStep;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Days of the calendar, of all that reached the step: they are as many as it counts',
  })
  medianDays!: number | null;
  @ApiProperty({
    type: String,
    enum: ['suppressed', 'none', 'unknown'],
    nullable: true,
    description: 'Why there is no median',
  })
  absent!: DaysAbsence | null;
}

export class LostDto {
  @ApiProperty({ enum: ENDS, description: 'How far they had come' })
  after!: Lost['after'];
  @ApiProperty({ enum: LOSSES, description: '`lapsed`: nobody acted in time' })
  loss!: Loss;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Code lists refusalReasons, declineReasons and returnReasons; null of what lapsed, and of the reasons that are hidden together',
  })
  reason!: string | null;
  @ApiProperty(HIDDEN)
  count!: number | null;
}

export class HeldDto {
  @ApiProperty({ enum: HOLDERS, description: 'Who is to act; `both`: neither organisation has decided' })
  by!: Holder;
  @ApiProperty({ enum: [...ENDS, 'case'], description: 'How far it has come; `case`: at the case table' })
  at!: Held['at'];
  @ApiProperty(HIDDEN)
  count!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Days that they have had it' })
  medianDays!: number | null;
}

export class EligibleDto {
  @ApiProperty({ format: 'date-time', description: 'When the run was completed' })
  ranAt!: string;
  @ApiProperty({ ...NULLABLE_INT, description: 'Entries that the run looked at' })
  entries!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'Of these, with care elsewhere that fits' })
  eligible!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'Of these, with a proposal' })
  proposed!: number | null;
}

export class FunnelDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({
    type: EligibleDto,
    nullable: true,
    description: 'The step before the first, of the last run: of entries, not of proposals',
  })
  eligible!: EligibleDto | null;
  @ApiProperty(HIDDEN)
  proposed!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'Opened or decided on by a clinician who may decide' })
  seen!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'By both organisations' })
  approved!: number | null;
  @ApiProperty(NULLABLE_INT)
  offered!: number | null;
  @ApiProperty(NULLABLE_INT)
  accepted!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'The intake at the new provider has been held' })
  intake!: number | null;
  @ApiProperty(NULLABLE_INT)
  started!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'By the client' })
  declined!: number | null;
  @ApiProperty({ ...NULLABLE_INT, description: 'By a clinician' })
  refused!: number | null;
  @ApiProperty({ type: [StepTimeDto] })
  times!: StepTimeDto[];
  @ApiProperty({ type: [LostDto], description: 'What came no further, and why' })
  losses!: LostDto[];
  @ApiProperty({ type: [HeldDto], description: 'What waits for somebody now' })
  held!: HeldDto[];
  @ApiProperty({ type: 'integer', description: 'Figures about fewer are not shown' })
  k!: number;
  @ApiProperty({ format: 'date-time', description: 'When the figures were published' })
  asOf!: string;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
