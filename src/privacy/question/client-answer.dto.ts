import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Deed, DEEDS } from '../../../libs/privacy/index.js';
import { type Language, TEXT_LANGUAGES } from '../../../libs/kernel/index.js';
import { AskedEntryDto } from './asked-entry.dto.js';

export class AnswerLetterDto extends AskedEntryDto {
  @ApiPropertyOptional({ enum: TEXT_LANGUAGES, default: 'nl', description: 'Language of the letter' })
  @IsOptional()
  @IsIn(TEXT_LANGUAGES)
  language?: Language;
}

export class AnsweredDeedDto {
  @ApiProperty({ enum: DEEDS })
  deed!: Deed;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'How often on that day' })
  times!: number;
}

export class AnsweredDayDto {
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty({ type: [AnsweredDeedDto] })
  deeds!: readonly AnsweredDeedDto[];
}

export class AnsweredPartDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'AGB code of a provider, UZOVI code of an insurer; null = the region',
  })
  organisation!: string | null;
  @ApiProperty({ description: 'Role in which they acted; engine = the service itself' })
  role!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['qualified', 'intake', null],
    description: 'Of clinicians: with a qualifying profession, or of the intake team; null = not known',
  })
  capacity!: 'qualified' | 'intake' | null;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many persons or systems' })
  people!: number;
  @ApiProperty({ type: [AnsweredDayDto] })
  days!: readonly AnsweredDayDto[];
}

export class ClientAnswerDto {
  @ApiProperty({ description: 'Id of the entry, as in the audit trail' })
  entry!: string;
  @ApiProperty({ type: 'integer', description: 'Lines of the audit trail that it sums up' })
  lines!: number;
  @ApiProperty({
    type: [AnsweredPartDto],
    description: 'Organisations in the order in which they first did something',
  })
  parts!: readonly AnsweredPartDto[];
  @ApiProperty({
    type: [String],
    description: 'Days on which the provider changed what is held, one for each change',
  })
  changes!: readonly string[];
}
