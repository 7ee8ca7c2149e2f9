import { ApiProperty } from '@nestjs/swagger';
import { type Queue, QUEUES } from '../base/database/index.js';
import { SCHEDULED, type Scheduled } from '../jobs/index.js';

const INT = { type: 'integer' } as const;
const NULLABLE_MOMENT = { type: String, format: 'date-time', nullable: true } as const;

export class ProgramDto {
  @ApiProperty({ description: 'Version of the program' })
  version!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What it was built from, where it knows' })
  commit!: string | null;
  @ApiProperty({ description: 'The last step of the schema that it brings before it answers' })
  schema!: string;
  @ApiProperty({ ...INT, description: 'How many steps of the schema there are' })
  steps!: number;
}

export class QueueNowDto {
  @ApiProperty({ enum: QUEUES })
  queue!: Queue;
  @ApiProperty({ ...INT, description: 'Jobs that wait, some of them for a later time' })
  waiting!: number;
  @ApiProperty(INT)
  running!: number;
  @ApiProperty({ ...INT, description: 'Failed for good in the last day' })
  failed!: number;
  @ApiProperty({ ...INT, description: 'How long the oldest job that is due has waited; 0 = none does' })
  oldestSeconds!: number;
  @ApiProperty({ description: 'Whether that is longer than it should be' })
  stuck!: boolean;
}

export class ScheduledNowDto {
  @ApiProperty({ enum: SCHEDULED })
  name!: Scheduled;
  @ApiProperty({ description: 'Done every few seconds by whatever process takes jobs' })
  continuous!: boolean;
  @ApiProperty({
    ...NULLABLE_MOMENT,
    description: 'When it was last done, as far back as a week; of what is continuous, by this process',
  })
  lastAt!: string | null;
  @ApiProperty({ ...NULLABLE_MOMENT, description: 'When it is due next; null for what is continuous' })
  nextAt!: string | null;
  @ApiProperty({
    description: 'Asked for at each of its times; otherwise only when there is something to do',
  })
  always!: boolean;
  @ApiProperty({ description: 'It was due more than an hour ago and has not been done' })
  late!: boolean;
}

export class DeliveryNowDto {
  @ApiProperty({ description: 'AGB code' })
  provider!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ ...NULLABLE_MOMENT, description: 'When its waiting list last came; null = never' })
  lastAt!: string | null;
  @ApiProperty({
    ...INT,
    nullable: true,
    description: 'How old it is in days, where that is more than the region agreed on',
  })
  overdueDays!: number | null;
}

export class TableSizeDto {
  @ApiProperty()
  name!: string;
  @ApiProperty({ ...INT, description: 'With its indexes' })
  bytes!: number;
}

export class DiskDto {
  @ApiProperty({ enum: ['database', 'anchors'], description: 'Whose disk this process can see' })
  of!: 'database' | 'anchors';
  @ApiProperty(INT)
  freeBytes!: number;
  @ApiProperty({ description: 'Less than somebody should look into' })
  tight!: boolean;
}

export class ReplicaNowDto {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Seconds that it is behind; null = it does not answer',
  })
  lagSeconds!: number | null;
  @ApiProperty({ description: 'Whether figures are read from it at this moment' })
  used!: boolean;
}

export class InstallationDto {
  @ApiProperty({ format: 'date-time', description: 'When this was' })
  at!: string;
  @ApiProperty()
  program!: ProgramDto;
  @ApiProperty({ type: [QueueNowDto] })
  queues!: QueueNowDto[];
  @ApiProperty({ type: [ScheduledNowDto] })
  scheduled!: ScheduledNowDto[];
  @ApiProperty({ ...INT, description: 'Days between two deliveries at most, as the region agreed' })
  dueDays!: number;
  @ApiProperty({ type: [DeliveryNowDto] })
  deliveries!: DeliveryNowDto[];
  @ApiProperty(INT)
  databaseBytes!: number;
  @ApiProperty({ type: [TableSizeDto], description: 'The largest first' })
  tables!: TableSizeDto[];
  @ApiProperty({ type: DiskDto, nullable: true, description: 'Null = this process sees none that matters' })
  disk!: DiskDto | null;
  @ApiProperty({ type: ReplicaNowDto, nullable: true, description: 'Null = none is set' })
  replica!: ReplicaNowDto | null;
}
