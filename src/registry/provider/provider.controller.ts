import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { ProviderListDto } from './provider.dto.js';
import { namedProviders } from './provider.store.js';

@ApiTags('registry')
@Controller('api/v1')
export class ProviderController {
  constructor(private readonly database: Database) {}

  @Get('providers')
  @RequirePermission('providers:read')
  @ApiOperation({ summary: 'Providers of the region' })
  @ApiOkResponse({ type: ProviderListDto })
  async listProviders(@CurrentActor() actor: Actor): Promise<ProviderListDto> {
    const items = await this.database.transaction(actor, (tx) => namedProviders(tx, actor.region));
    return { items: items.map(({ id, name }) => ({ id, name })), total: items.length };
  }
}
