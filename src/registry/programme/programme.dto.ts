import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsOptional } from 'class-validator';
import { type Language } from '../../../libs/kernel/index.js';
import { LanguageParameter, NamedDto } from '../../platform/base/http/index.js';
import { AGES, CareDto } from '../care.dto.js';

const COUNT = { type: 'integer', minimum: 0 } as const;
const WEEKS = { ...COUNT, description: 'Weeks' } as const;

export class AreaDto {
  @ApiProperty({ description: 'Municipality code' })
  code!: string;
  @ApiProperty()
  name!: string;
}

export class SlotDto {
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty(COUNT)
  offered!: number;
  @ApiProperty({ ...COUNT, description: 'Held for, or given to, a client' })
  held!: number;
}

export class ProgrammeDto extends CareDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  reference!: string;
  @ApiProperty({ type: NamedDto })
  provider!: NamedDto;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: AreaDto })
  area!: AreaDto;
  @ApiProperty()
  online!: boolean;
  @ApiProperty({ type: [String] })
  diagnoses!: readonly string[];
  @ApiProperty({ description: 'Takes every diagnosis group, and clients who have no diagnosis yet' })
  takesAll!: boolean;
  @ApiProperty({ description: 'Takes clients who have no diagnosis yet' })
  takesUndiagnosed!: boolean;
  @ApiProperty(AGES)
  ages!: readonly number[];
  @ApiProperty({ type: [String], nullable: true, description: 'Code list titles; null = restricted by none' })
  titles!: readonly string[] | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list circuits; null = restricted by none',
  })
  circuits!: readonly string[] | null;
  @ApiProperty({ type: [String] })
  languages!: readonly string[];
  @ApiProperty({ type: 'array', items: { type: 'integer' } })
  severities!: readonly number[];
  @ApiProperty({ type: [String], nullable: true, description: 'UZOVI numbers; null = any or none' })
  insurers!: readonly string[] | null;
  @ApiProperty({ type: [String], description: 'Flags that are a ground for exclusion' })
  excludes!: readonly string[];
  @ApiProperty({
    type: [String],
    description: 'Flags that are a ground for exclusion which clinicians may deviate from',
  })
  excludesSoft!: readonly string[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code list treatments: what clients call it; null = not said',
  })
  publicName!: string | null;
  @ApiProperty()
  intakeStop!: boolean;
  @ApiProperty({ ...WEEKS, nullable: true })
  intakeWait!: number | null;
  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'Weeks; null = not known' })
  treatmentWait!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  minStart!: number | null;
  @ApiProperty({ type: [SlotDto], description: 'From this week on' })
  slots!: SlotDto[];
}

export class ProgrammeListDto {
  @ApiProperty({ type: [ProgrammeDto] })
  items!: ProgrammeDto[];
  @ApiProperty(COUNT)
  total!: number;
}

export class ProgrammeQueryDto {
  @ApiPropertyOptional({ type: Boolean, description: 'Only those of the own organisation' })
  @IsOptional()
  @IsBooleanString()
  mine?: string;
  @LanguageParameter()
  lang?: Language;
}
