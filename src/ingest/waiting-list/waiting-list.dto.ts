import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DIAGNOSES, FLAGS, INSURERS, LANGUAGES, SETTINGS } from '../../../libs/kernel/index.js';
import { PUSH_MODES, type PushMode } from '../receipt/receipt.entity.js';

const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const WEEKS = { type: 'integer', minimum: 0, maximum: 520, nullable: true } as const;
const DATE = { type: String, format: 'date' } as const;

/**
 * One wachtplek. This class documents the row; libs/ingest reads it, so that a wrong row is refused by itself with
 * the reasons for each field, and not the push as a whole.
 */
export class EntryInputDto {
  @ApiProperty({
    pattern: '^[A-Za-z0-9_-]{4,64}$',
    description:
      'Your own pseudonym. Best without eight or more digits in a row: one in eleven such numbers looks like a BSN and is refused',
  })
  reference!: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Reference of the own programme waited for',
  })
  programme?: string | null;
  @ApiProperty({ pattern: '^[0-9]{4}$', example: '0014', description: 'Municipality code' })
  area!: string;
  @ApiProperty({ enum: codes(DIAGNOSES) })
  diagnosis!: string;
  @ApiProperty({ isArray: true, enum: codes(SETTINGS), minItems: 1 })
  settings!: string[];
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
    example: [23, 27],
    description: 'Age band in years, both ends inclusive',
  })
  age!: number[];
  @ApiProperty({ enum: codes(LANGUAGES) })
  language!: string;
  @ApiProperty({ type: 'integer', enum: [1, 2, 3] })
  severity!: number;
  @ApiPropertyOptional({ type: String, nullable: true, enum: codes(INSURERS), description: 'UZOVI number' })
  insurer?: string | null;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 600,
    nullable: true,
    description: 'Minutes; null = no limit',
  })
  maxTravel?: number | null;
  @ApiProperty({ isArray: true, enum: codes(FLAGS) })
  flags!: string[];
  @ApiProperty({ ...DATE, description: 'Aanmelddatum; at most ten years ago' })
  registeredOn!: string;
  @ApiPropertyOptional({ ...DATE, nullable: true, description: 'Verwijsdatum' })
  referredOn?: string | null;
  @ApiPropertyOptional({ ...DATE, nullable: true, description: 'The day of the intake, once it has been' })
  intakeOn?: string | null;
  @ApiPropertyOptional({ type: String, pattern: '^[0-9]{4}-W[0-9]{2}$', example: '2026-W49', nullable: true })
  expectedIntakeWeek?: string | null;
  @ApiPropertyOptional({ ...WEEKS, description: 'Weeks from the intake to the start of treatment' })
  expectedTreatmentWeeks?: number | null;
}

export class WaitingListPushDto {
  @ApiProperty({
    enum: PUSH_MODES,
    description: 'snapshot: the whole list, who is not in it has left; delta: only what is new or different',
  })
  mode!: PushMode;
  @ApiProperty({ type: [EntryInputDto] })
  entries!: EntryInputDto[];
  @ApiPropertyOptional({ description: 'Confirms a snapshot without entries: nobody is waiting any more' })
  expectEmpty?: boolean;
}
