import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Language } from '../../../libs/kernel/index.js';
import { ADDRESSEES, type Addressee, LETTER_GAPS, type LetterGap } from '../../../libs/offer/index.js';
import { LanguageParameter } from '../../platform/base/http/index.js';

export class LetterQuery {
  @ApiPropertyOptional({
    default: 'nl',
    pattern: '^[a-z]{2,3}$',
    description: 'Language of the letter, ISO 639: nl, en, or one that the region has added',
  })
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  language: string = 'nl';

  @ApiPropertyOptional({
    enum: ADDRESSEES,
    description:
      'Whom it speaks to: the parents (under 12), the child and the parents (12 to 15), the young person (16, 17) or an adult. Needed where the age band spans 12 or 16',
  })
  @IsOptional()
  @IsIn(ADDRESSEES)
  to?: Addressee;

  @LanguageParameter('Language of a refusal')
  lang?: Language;
}

const DUTCH = 'True where the language has no such sentence, so that this one is Dutch';

export class LetterItemDto {
  @ApiProperty({ type: String, nullable: true })
  label!: string | null;
  @ApiProperty()
  text!: string;
  @ApiPropertyOptional({ description: DUTCH })
  dutch?: boolean;
}

export class LetterBlockDto {
  @ApiProperty({ enum: ['heading', 'paragraph', 'list'] })
  kind!: 'heading' | 'paragraph' | 'list';
  @ApiPropertyOptional({ description: 'Of a heading or a paragraph' })
  text?: string;
  @ApiPropertyOptional({ description: DUTCH })
  dutch?: boolean;
  @ApiPropertyOptional({ type: [LetterItemDto], description: 'Of a list' })
  items?: readonly LetterItemDto[];
}

export class LetterLanguageDto {
  @ApiProperty({ description: 'ISO 639' })
  code!: string;
  @ApiProperty({ description: 'Its name in that language' })
  name!: string;
}

/** The letter as content; the HTML and the PDF say the same. */
export class LetterDto {
  @ApiProperty({ description: 'ISO 639-1' })
  language!: string;
  @ApiProperty({ enum: ['ltr', 'rtl'] })
  direction!: 'ltr' | 'rtl';
  @ApiProperty({ enum: ADDRESSEES, description: 'Whom it speaks to' })
  addressee!: Addressee;
  @ApiProperty({
    enum: ADDRESSEES,
    isArray: true,
    description: 'Whom it can speak to, by the age band; of several only the sender knows which',
  })
  addressees!: readonly Addressee[];
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
  @ApiProperty({
    type: [LetterLanguageDto],
    description: 'Languages beside nl and en, which the region has added',
  })
  languages!: readonly LetterLanguageDto[];
  @ApiProperty({
    enum: LETTER_GAPS,
    isArray: true,
    description:
      'What nobody has set: how clients reach your organisation (`doorstroom region provider`), whom the region calls in a crisis (`doorstroom policy`)',
  })
  gaps!: readonly LetterGap[];
  @ApiProperty({
    type: [String],
    description: 'Sentences that the language does not have; they stand in Dutch, marked [NL]',
  })
  missing!: readonly string[];
}
