import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { TEXT_LANGUAGES } from '../../../../libs/kernel/index.js';

/** `lang`, which every route takes: the language of what it says. */
export const LanguageParameter = (description?: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ enum: TEXT_LANGUAGES, ...(description === undefined ? {} : { description }) }),
    IsOptional(),
    IsIn(TEXT_LANGUAGES),
  );
