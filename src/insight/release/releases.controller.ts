import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { ReleasesDto } from '../insight.dto.js';
import { Releases } from './releases.service.js';

@ApiTags('insight')
@Controller('api/v1/insight')
export class ReleasesController {
  constructor(private readonly releases: Releases) {}

  @Get('releases')
  @RequirePermission('insight:read')
  @ApiOperation({ summary: 'The releases of figures that can be read, the latest first' })
  @ApiOkResponse({ type: ReleasesDto })
  async getReleases(@CurrentActor() actor: Actor): Promise<ReleasesDto> {
    const found = await this.releases.dates(actor);
    return {
      items: found.map(({ period, takenAt }) => ({ release: period, publishedAt: takenAt.toISOString() })),
    };
  }
}
