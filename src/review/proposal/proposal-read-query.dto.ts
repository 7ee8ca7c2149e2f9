import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsOptional } from 'class-validator';
import { type Language } from '../../../libs/kernel/index.js';
import { LanguageParameter } from '../../platform/base/http/index.js';

export class ProposalReadQueryDto {
  @ApiPropertyOptional({
    type: Boolean,
    description:
      'Read ahead, so that it is there when somebody opens it: the audit trail says that you read it, but it does not count as opened, and the other side is not told that you looked',
  })
  @IsOptional()
  @IsBooleanString()
  ahead?: string;

  @LanguageParameter()
  lang?: Language;
}
