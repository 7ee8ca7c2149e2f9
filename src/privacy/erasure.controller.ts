import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../platform/identity/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { ProblemException } from '../platform/base/http/problem.js';
import { EraseDto, ErasedDto, ErasureListDto, ErasureRehearsalDto } from './erasure.dto.js';
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
  async eraseEntry(@CurrentActor() actor: Actor, @Body() { entry }: EraseDto): Promise<ErasedDto> {
    const erased = await this.erasures.erase(actor, entry);
    if (!erased.ok) throw new ProblemException(erased.error);
    return erased.value;
  }

  @Post('rehearsal')
  @HttpCode(200)
  @ApiOperation({ summary: 'What erasing one entry would take away, and what stays; nothing is erased' })
  @ApiOkResponse({ type: ErasureRehearsalDto })
  async rehearseErasure(
    @CurrentActor() actor: Actor,
    @Body() { entry }: EraseDto,
  ): Promise<ErasureRehearsalDto> {
    const rehearsed = await this.erasures.rehearse(actor, entry);
    if (!rehearsed.ok) throw new ProblemException(rehearsed.error);
    return rehearsed.value;
  }

  @Get()
  @ApiOperation({ summary: 'Entries that were erased at their clients’ request, by pseudonym' })
  @ApiOkResponse({ type: ErasureListDto })
  async listErasures(@CurrentActor() actor: Actor): Promise<ErasureListDto> {
    const items = await this.erasures.list(actor);
    return { items, total: items.length };
  }
}
