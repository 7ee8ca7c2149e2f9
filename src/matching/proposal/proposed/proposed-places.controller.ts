import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Database } from '../../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../../platform/identity/index.js';
import { type ProposedPlaceDto, ProposedPlacesDto } from './proposed-places.dto.js';
import { PROPOSED_PLACES } from './proposed-places.store.js';

/** How many proposals count on the own intake places: whoever offers them knows each of these proposals. */
@ApiTags('matching')
@Controller('api/v1/slots')
export class ProposedPlacesController {
  constructor(private readonly database: Database) {}

  @Get('proposed')
  @RequirePermission('programmes:read')
  @ApiOperation({ summary: 'Which of your own intake slots undecided proposals count on' })
  @ApiOkResponse({ type: ProposedPlacesDto })
  async listProposedPlaces(@CurrentActor() actor: Actor): Promise<ProposedPlacesDto> {
    const [items] = await this.database.atOnce(actor, [[PROPOSED_PLACES, []]]);
    return { items: items as unknown as ProposedPlaceDto[] };
  }
}
