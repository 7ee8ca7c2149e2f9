import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { CodeListsDto } from './code-lists.dto.js';
import { CodeLists } from './code-lists.service.js';

@ApiTags('registry')
@Controller('api/v1/code-lists')
export class CodeListsController {
  constructor(private readonly codes: CodeLists) {}

  @Get()
  @RequirePermission('code-lists:read')
  @ApiOperation({ summary: 'All codes with their meaning in Dutch and English' })
  @ApiOkResponse({ type: CodeListsDto })
  getCodeLists(@CurrentActor() actor: Actor): Promise<CodeListsDto> {
    return this.codes.read(actor);
  }
}
