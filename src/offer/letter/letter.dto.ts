import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type LetterLanguage } from '../../../libs/offer/index.js';

const LANGUAGES = ['nl', 'en'] as const;

export class LetterQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'nl', description: 'Language of the letter' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language: LetterLanguage = 'nl';

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'Language of a refusal' })
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: LetterLanguage;
}

export class LetterItemDto {
  @ApiProperty({ type: String, nullable: true })
  label!: string | null;
  @ApiProperty()
  text!: string;
}

export class LetterBlockDto {
  @ApiProperty({ enum: ['heading', 'paragraph', 'list'] })
  kind!: 'heading' | 'paragraph' | 'list';
  @ApiPropertyOptional({ description: 'Of a heading or a paragraph' })
  text?: string;
  @ApiPropertyOptional({ type: [LetterItemDto], description: 'Of a list' })
  items?: readonly LetterItemDto[];
}

/** The letter as content; the HTML and the PDF say the same. */
export class LetterDto {
  @ApiProperty({ enum: LANGUAGES })
  language!: LetterLanguage;
  @ApiProperty()
  title!: string;
  @ApiProperty({ description: 'Name of the organisation that writes' })
  sender!: string;
  @ApiProperty({ type: [LetterItemDto], description: 'Date and reference' })
  head!: readonly LetterItemDto[];
  @ApiProperty({ type: [LetterBlockDto] })
  blocks!: readonly LetterBlockDto[];
  @ApiProperty({ type: [String] })
  closing!: readonly string[];
}
