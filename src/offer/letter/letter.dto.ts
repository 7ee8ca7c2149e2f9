import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Language, TEXT_LANGUAGES } from '../../../libs/kernel/index.js';
import { LanguageParameter } from '../../platform/base/http/index.js';

export class LetterQuery {
  @ApiPropertyOptional({ enum: TEXT_LANGUAGES, default: 'nl', description: 'Language of the letter' })
  @IsOptional()
  @IsIn(TEXT_LANGUAGES)
  language: Language = 'nl';

  @LanguageParameter('Language of a refusal')
  lang?: Language;
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
  @ApiProperty({ enum: TEXT_LANGUAGES })
  language!: Language;
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
