import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Language } from '../../../../libs/kernel/index.js';
import { LanguageParameter } from './language-parameter.js';
import { NumberFromQuery } from './number-from-query.js';

/** A part of a list; `lang` is the other parameter every route takes. */
export class PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 1000, default: 100 })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 100;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0 })
  @IsOptional()
  @NumberFromQuery()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  offset: number = 0;
  @LanguageParameter()
  lang?: Language;
}
