import { ApiProperty } from '@nestjs/swagger';
import { MOST_REASONS, PUSH_MODES, type PushMode } from '../../../libs/ingest/index.js';
import { PUSH_KINDS, type PushKind, type PushReceipt } from './receipt.entity.js';

const COUNT = { type: 'integer', minimum: 0 } as const;

export class RowRefusalDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Place of the row in the push, from 1; 0 = the push as a whole',
  })
  row!: number;
  @ApiProperty({
    description:
      'Name of the field; `row` for the row as a whole. Fields that are not known are counted, never named',
  })
  field!: string;
  @ApiProperty({ description: 'Stable code', example: 'bsn-like' })
  code!: string;
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

export class ReceiptSummaryDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null for a dry run: nothing was stored',
  })
  id!: string | null;
  @ApiProperty({ enum: PUSH_KINDS })
  kind!: PushKind;
  @ApiProperty({ enum: PUSH_MODES })
  mode!: PushMode;
  @ApiProperty()
  dryRun!: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt!: string;
  @ApiProperty({ ...COUNT, description: 'Rows in the push' })
  rows!: number;
  @ApiProperty(COUNT)
  created!: number;
  @ApiProperty(COUNT)
  changed!: number;
  @ApiProperty(COUNT)
  unchanged!: number;
  @ApiProperty({ ...COUNT, description: 'No longer on the list; their history stays' })
  removed!: number;
  @ApiProperty({ ...COUNT, description: 'Refused rows, each as a whole' })
  refused!: number;
  @ApiProperty({
    ...COUNT,
    description:
      'Entries missing from a snapshot that stay for now, because refused rows without a readable reference may be about them. Push again once those rows are right.',
  })
  kept!: number;
  @ApiProperty({
    ...COUNT,
    description:
      'Rows taken that named a municipality by a code that has ended; each lies in the municipality of today now',
  })
  formerAreas!: number;
}

export class ReceiptDto extends ReceiptSummaryDto {
  @ApiProperty({ type: [RowRefusalDto], description: `The first ${MOST_REASONS} reasons` })
  refusals!: RowRefusalDto[];
}

export class ReceiptListDto {
  @ApiProperty({ type: [ReceiptSummaryDto] })
  items!: ReceiptSummaryDto[];
  @ApiProperty(COUNT)
  total!: number;
}

export const summaryOf = (receipt: PushReceipt): ReceiptSummaryDto => ({
  id: receipt.id,
  kind: receipt.kind,
  mode: receipt.mode,
  dryRun: false,
  receivedAt: receipt.receivedAt.toISOString(),
  rows: receipt.rows,
  created: receipt.created,
  changed: receipt.changed,
  unchanged: receipt.unchanged,
  removed: receipt.removed,
  refused: receipt.refused,
  kept: receipt.kept,
  formerAreas: receipt.formerAreas,
});
