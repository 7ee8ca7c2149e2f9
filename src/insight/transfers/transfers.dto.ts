import { ApiProperty } from '@nestjs/swagger';
import { type FlowAbsence, type SparedAbsence, type TransferAbsence } from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { BilingualDto } from '../insight.dto.js';
import { type NoTrend } from '../trend/trend-release.js';

const COUNT = { type: 'integer', nullable: true } as const;
const WEEKS = { type: Number, nullable: true } as const;

export class TransferMonthDto {
  @ApiProperty({ example: '2026-10' })
  month!: string;
  @ApiProperty({ format: 'date', description: 'Its last day' })
  day!: string;
  @ApiProperty({
    ...COUNT,
    description: 'Clients, each once a step and by the day of the step; null where it may not be shown',
  })
  proposed!: number | null;
  @ApiProperty(COUNT)
  offered!: number | null;
  @ApiProperty(COUNT)
  accepted!: number | null;
  @ApiProperty({ ...COUNT, description: 'The treatment elsewhere has begun' })
  started!: number | null;
  @ApiProperty({ ...COUNT, description: 'Back with their own provider, whenever they had accepted' })
  returned!: number | null;
  @ApiProperty({
    ...WEEKS,
    description:
      'Weeks from registration to treatment that the middle one of those who accepted could expect where they waited',
  })
  expectedWeeks!: number | null;
  @ApiProperty({
    ...WEEKS,
    description: 'Weeks fewer in the week that they chose elsewhere, as estimated then',
  })
  sparedWeeks!: number | null;
  @ApiProperty({
    type: String,
    enum: ['suppressed', 'none', 'unknown'],
    nullable: true,
    description: 'Why there are no weeks; `none`: nobody accepted',
  })
  sparedAbsent!: SparedAbsence | null;
  @ApiProperty({
    ...COUNT,
    description: 'Clients for whom the case table decided on bridging care: no transfer',
  })
  bridging!: number | null;
  @ApiProperty({
    type: String,
    enum: ['before', 'not-whole'],
    nullable: true,
    description: 'Why none of these is told: there were no proposals yet, or they began within the month',
  })
  absent!: TransferAbsence | null;
  @ApiProperty({
    ...COUNT,
    description: 'Intakes on the lists of the region; null where it may not be shown',
  })
  intakes!: number | null;
  @ApiProperty({
    ...COUNT,
    description: 'Off the list without an intake, and neither by a transfer nor by list cleaning',
  })
  departures!: number | null;
  @ApiProperty({ ...COUNT, description: 'Taken off by list cleaning: no transfer' })
  cleaned!: number | null;
  @ApiProperty({ type: 'integer', description: 'Lists that cover the month' })
  lists!: number;
  @ApiProperty({ type: 'integer', description: 'Of so many' })
  allLists!: number;
  @ApiProperty({
    type: String,
    enum: ['not-whole', 'not-delivered'],
    nullable: true,
    description: 'Why nothing is told of the lists: not known throughout the month, or not delivered since',
  })
  flowAbsent!: FlowAbsence | null;
}

export class TransfersDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ format: 'date-time', description: 'When the last month was published' })
  asOf!: string;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer clients are not shown' })
  k!: number;
  @ApiProperty({ type: [TransferMonthDto], description: 'Two years at most, oldest first' })
  months!: TransferMonthDto[];
  @ApiProperty({
    type: String,
    enum: ['no-history', 'counting'],
    nullable: true,
    description: 'Why there are no months: nothing ever happened here, or the past is still being counted',
  })
  absent!: NoTrend | null;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
