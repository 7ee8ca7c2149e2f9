import { ApiProperty } from '@nestjs/swagger';
import { type Balance, BALANCES, type Needed } from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { BilingualDto } from '../insight.dto.js';
import { type NoQueues } from './queues-release.js';

const RATE = { type: Number, nullable: true } as const;
const BY_NORM = 'null where no norm holds';

export class ListFigureDto {
  @ApiProperty({ description: 'Registrations a week' })
  demand!: number;
  @ApiProperty({
    ...RATE,
    description:
      'Intakes, departures and transfers a week while somebody waited; null where nobody went, or all on one day',
  })
  capacity!: number | null;
  @ApiProperty({ ...RATE, description: 'Demand for each place that came free; null where capacity is' })
  load!: number | null;
  @ApiProperty({
    enum: BALANCES,
    description:
      '`short`: more came than went, by more than chance explains (95 %); `spare`: fewer; `even`: neither',
  })
  balance!: Balance;
  @ApiProperty({ type: 'integer', description: 'Places that wait for an intake on the last day' })
  queueSize!: number;
  @ApiProperty({
    ...RATE,
    description: `Places that may wait where nearly all have an intake within the norm; ${BY_NORM}`,
  })
  targetQueueSize!: number | null;
  @ApiProperty({ ...RATE, description: 'Weeks waited by those who wait; null where nobody does' })
  meanWait!: number | null;
  @ApiProperty({ ...RATE, description: `Places a week that are needed; ${BY_NORM}` })
  neededCapacity!: number | null;
  @ApiProperty({
    type: String,
    enum: ['relief', 'steady'],
    nullable: true,
    description:
      '`relief`: to bring a list that is too long to its target within 26 weeks; `steady`: to keep it there',
  })
  needed!: Needed | null;
  @ApiProperty({
    ...RATE,
    description: `Twice the mean wait against the norm: above 1 it is out of reach; ${BY_NORM}`,
  })
  pressure!: number | null;
  @ApiProperty({
    ...RATE,
    description: 'Taken off a week by list cleaning, which is no capacity; null where it may not be shown',
  })
  cleaned!: number | null;
}

export class ListQueueDto {
  @ApiProperty({ description: 'Code of the diagnosis group' })
  key!: string;
  @ApiProperty({ type: BilingualDto })
  label!: BilingualDto;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of the municipality of those who wait; null = of the whole region',
  })
  area!: string | null;
  @ApiProperty({ type: ListFigureDto, nullable: true, description: 'Null where it may not be shown' })
  figure!: ListFigureDto | null;
}

export class QueueAreaDto {
  @ApiProperty()
  key!: string;
  @ApiProperty()
  name!: string;
}

export class QueuesDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ format: 'date-time', description: 'When it was published' })
  asOf!: string;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Weeks to the intake; null = no norm holds' })
  norm!: number | null;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer places are not shown' })
  k!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'A Monday' })
  from!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'A Sunday' })
  until!: string | null;
  @ApiProperty({ type: 'integer', description: 'Providers whose lists were known and delivered throughout' })
  lists!: number;
  @ApiProperty({ type: 'integer', description: 'Of so many' })
  allLists!: number;
  @ApiProperty({ type: [ListQueueDto] })
  rows!: ListQueueDto[];
  @ApiProperty({ type: [QueueAreaDto], description: 'Municipalities of the rows, by name' })
  areas!: QueueAreaDto[];
  @ApiProperty({
    type: String,
    enum: ['no-history', 'counting', 'too-short'],
    nullable: true,
    description:
      'Why there are no rows: nobody ever waited here, the past is still being counted, or the lists have been known for less than a quarter',
  })
  absent!: NoQueues | null;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
  @ApiProperty()
  source!: string;
}
