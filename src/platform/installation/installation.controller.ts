import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../base/database/index.js';
import { CurrentActor, RequirePermission } from '../identity/index.js';
import { InstallationDto } from './installation.dto.js';
import { InstallationState } from './installation.service.js';

/** How the service itself stands, for who keeps it. Nothing of clients, and nothing that says where it runs. */
@ApiTags('platform')
@Controller('api/v1/installation')
@RequirePermission('administration:read')
export class InstallationController {
  constructor(private readonly state: InstallationState) {}

  @Get()
  @ApiOperation({ summary: 'Jobs, the timetable, deliveries, version and storage of this installation' })
  @ApiOkResponse({ type: InstallationDto })
  getInstallation(@CurrentActor() actor: Actor): Promise<InstallationDto> {
    return this.state.now(actor);
  }
}
