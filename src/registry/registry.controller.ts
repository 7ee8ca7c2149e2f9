import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../platform/identity/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { CodeListsDto } from './code-lists.dto.js';
import { CodeLists } from './code-lists.service.js';

@ApiTags('registry')
@Controller('api/v1')
export class RegistryController {
  constructor(private readonly codes: CodeLists) {}

  @Get('code-lists')
  @RequirePermission('code-lists:read')
  @ApiOperation({ summary: 'All codes with their meaning in Dutch and English' })
  @ApiOkResponse({ type: CodeListsDto })
  getCodeLists(@CurrentActor() actor: Actor): Promise<CodeListsDto> {
    return this.codes.read(actor);
  }
}
