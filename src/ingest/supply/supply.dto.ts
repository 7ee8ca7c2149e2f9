import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DIAGNOSES, FLAGS, INSURERS, LANGUAGES, SETTINGS } from '../../../libs/kernel/index.js';
import { type Change } from '../registry.port.js';

const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const WEEKS = { type: 'integer', minimum: 0, maximum: 520 } as const;
const WEEK = { pattern: '^[0-9]{4}-W[0-9]{2}$', example: '2026-W49' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;

/** Documents the body; libs/ingest reads it. */
export class ProgrammeInputDto {
  @ApiProperty({ minLength: 2, maxLength: 80, description: 'As the region sees it' })
  name!: string;
  @ApiProperty({ pattern: '^[0-9]{4}$', example: '0014', description: 'Municipality code' })
  area!: string;
  @ApiProperty()
  online!: boolean;
  @ApiProperty({ isArray: true, enum: codes(DIAGNOSES), minItems: 1 })
  diagnoses!: string[];
  @ApiProperty({ isArray: true, enum: codes(SETTINGS), minItems: 1 })
  settings!: string[];
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
    example: [18, 120],
    description: 'Years, both ends inclusive',
  })
  ages!: number[];
  @ApiProperty({ isArray: true, enum: codes(LANGUAGES), minItems: 1 })
  languages!: string[];
  @ApiProperty({ type: 'array', items: { type: 'integer' }, minItems: 1, example: [1, 2, 3] })
  severities!: number[];
  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    example: codes(INSURERS).slice(0, 2),
    description: 'UZOVI numbers; null = any or none',
  })
  insurers?: string[] | null;
  @ApiProperty({ isArray: true, enum: codes(FLAGS), description: 'Grounds for exclusion' })
  excludes!: string[];
  @ApiProperty({ description: 'Aanmeldstop' })
  intakeStop!: boolean;
  @ApiPropertyOptional({ ...WEEKS, nullable: true, description: 'Weeks from registration to intake' })
  intakeWait?: number | null;
  @ApiProperty({ ...WEEKS, description: 'Weeks from intake to treatment' })
  treatmentWait!: number;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 100,
    nullable: true,
    description: 'Clients a group needs to start',
  })
  minStart?: number | null;
}

export class ProgrammeChangedDto {
  @ApiProperty()
  reference!: string;
  @ApiProperty()
  id!: string;
  @ApiProperty({ enum: ['created', 'changed', 'unchanged'] })
  change!: Change;
}

export class SlotInputDto {
  @ApiProperty(WEEK)
  week!: string;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 1000,
    description: 'Free intakes offered to the region',
  })
  offered!: number;
}

export class SlotsInputDto {
  @ApiProperty({ type: [SlotInputDto] })
  slots!: SlotInputDto[];
}

export class SlotsChangedDto {
  @ApiProperty()
  reference!: string;
  @ApiProperty({ ...COUNT, description: 'Weeks in the push' })
  weeks!: number;
  @ApiProperty({ ...COUNT, description: 'Weeks of which the number of places changed' })
  changed!: number;
}

export class CeilingInputDto {
  @ApiProperty({ enum: codes(INSURERS), description: 'UZOVI number' })
  insurer!: string;
  @ApiProperty({ ...COUNT, description: 'Clients of this insurer the provider may still take in' })
  max!: number;
}

export class CeilingsInputDto {
  @ApiProperty({ type: [CeilingInputDto] })
  ceilings!: CeilingInputDto[];
}

export class CeilingsChangedDto {
  @ApiProperty({ ...COUNT, description: 'Ceilings new, different or gone' })
  changed!: number;
}
