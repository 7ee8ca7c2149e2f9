import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../base/database/index.js';
import { CurrentActor, RequirePermission } from '../access/decorators.js';
import { SystemClientStore } from './system-client.store.js';

export class SystemDto {
  @ApiProperty({ description: 'client_id' })
  id!: string;
  @ApiProperty({ description: 'AGB code of the provider it acts for' })
  provider!: string;
  @ApiProperty({ enum: ['keys', 'secret'], description: 'How it proves who it is' })
  by!: 'keys' | 'secret';
  @ApiProperty({ format: 'date-time' })
  since!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Gets no tokens from then on',
  })
  disabled!: string | null;
}

export class SystemListDto {
  @ApiProperty({ type: [SystemDto] })
  items!: SystemDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}

/** Which systems may push, for who lets them in: at the command line, since the service itself can make and change none. */
@ApiTags('platform')
@Controller('api/v1/systems')
@RequirePermission('administration:read')
export class SystemsController {
  constructor(private readonly store: SystemClientStore) {}

  @Get()
  @ApiOperation({ summary: 'Systems of providers that may push, and those that may no longer' })
  @ApiOkResponse({ type: SystemListDto })
  async listSystems(@CurrentActor() actor: Actor): Promise<SystemListDto> {
    const clients = await this.store.list(actor);
    const items = clients.map(({ clientId, providerId, signs, createdAt, disabledAt }) => ({
      id: clientId,
      provider: providerId,
      by: signs ? ('keys' as const) : ('secret' as const),
      since: createdAt.toISOString(),
      disabled: disabledAt?.toISOString() ?? null,
    }));
    return { items, total: items.length };
  }
}
