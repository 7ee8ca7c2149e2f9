import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { unwrap } from '../../platform/base/http/index.js';
import { ErasedDto, ErasureListDto, ErasureRehearsalDto } from './erasure.dto.js';
import { AskedEntryDto } from '../question/asked-entry.dto.js';
import { PRIVACY_PROBLEMS } from '../problems.js';
import { ErasureService } from './erasure.service.js';

@ApiTags('privacy')
@Controller('api/v1/erasures')
@RequirePermission('entries:erase')
export class ErasureController {
  constructor(private readonly erasures: ErasureService) {}

  @Post()
  @ApiOperation({
    summary:
      'Erase everything about one entry at its client’s request; it cannot be undone, and no push brings it back',
  })
  @ApiCreatedResponse({ type: ErasedDto })
  async eraseEntry(@CurrentActor() actor: Actor, @Body() asked: AskedEntryDto): Promise<ErasedDto> {
    return unwrap(await this.erasures.erase(actor, asked), PRIVACY_PROBLEMS);
  }

  @Post('rehearsal')
  @HttpCode(200)
  @ApiOperation({ summary: 'What erasing one entry would take away, and what stays; nothing is erased' })
  @ApiOkResponse({ type: ErasureRehearsalDto })
  async rehearseErasure(
    @CurrentActor() actor: Actor,
    @Body() asked: AskedEntryDto,
  ): Promise<ErasureRehearsalDto> {
    return unwrap(await this.erasures.rehearse(actor, asked), PRIVACY_PROBLEMS);
  }

  @Get()
  @ApiOperation({ summary: 'Entries that were erased at their clients’ request, by pseudonym' })
  @ApiOkResponse({ type: ErasureListDto })
  async listErasures(@CurrentActor() actor: Actor): Promise<ErasureListDto> {
    const items = await this.erasures.list(actor);
    return { items, total: items.length };
  }
}
