import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../platform/identity/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { CodeListsDto } from './code-lists.dto.js';
import { CodeLists } from './code-lists.service.js';
import {
  EntryListDto,
  EntryQueryDto,
  ProgrammeListDto,
  ProgrammeQueryDto,
  ProviderListDto,
} from './registry.dto.js';
import { RegistryReader } from './registry.service.js';

@ApiTags('registry')
@Controller('api/v1')
export class RegistryController {
  constructor(
    private readonly registry: RegistryReader,
    private readonly codes: CodeLists,
  ) {}

  @Get('code-lists')
  @RequirePermission('code-lists:read')
  @ApiOperation({ summary: 'All codes with their meaning in Dutch and English' })
  @ApiOkResponse({ type: CodeListsDto })
  getCodeLists(@CurrentActor() actor: Actor): Promise<CodeListsDto> {
    return this.codes.read(actor);
  }

  @Get('providers')
  @RequirePermission('providers:read')
  @ApiOperation({ summary: 'Providers of the region' })
  @ApiOkResponse({ type: ProviderListDto })
  listProviders(@CurrentActor() actor: Actor): Promise<ProviderListDto> {
    return this.registry.providers(actor);
  }

  @Get('programmes')
  @RequirePermission('programmes:read')
  @ApiOperation({ summary: 'What the region offers, with the free intakes from this week on' })
  @ApiOkResponse({ type: ProgrammeListDto })
  listProgrammes(@CurrentActor() actor: Actor, @Query() query: ProgrammeQueryDto): Promise<ProgrammeListDto> {
    return this.registry.programmes(actor, query.mine === 'true');
  }

  @Get('waiting-list')
  @RequirePermission('waiting-list:read')
  @ApiOperation({ summary: 'The own waiting list, who registered first at the top' })
  @ApiOkResponse({ type: EntryListDto })
  listEntries(@CurrentActor() actor: Actor, @Query() query: EntryQueryDto): Promise<EntryListDto> {
    return this.registry.entries(actor, query);
  }
}
