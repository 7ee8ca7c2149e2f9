import { Body, Controller, Get, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { unwrap } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { POLICY_PROBLEMS } from '../problems.js';
import { PolicyDto, PolicyVersionDto, SetPolicyDto } from './policy.dto.js';
import { RegionPolicy } from './policy.service.js';

@ApiTags('registry')
@Controller('api/v1/policy')
export class PolicyController {
  constructor(private readonly policy: RegionPolicy) {}

  @Get()
  @RequirePermission('administration:read')
  @ApiOperation({ summary: 'What the region has agreed on, with the range of each number and all versions' })
  @ApiOkResponse({ type: PolicyDto })
  readPolicy(@CurrentActor() actor: Actor): Promise<PolicyDto> {
    return this.policy.read(actor);
  }

  @Get('versions/:version')
  @RequirePermission('administration:read')
  @ApiOperation({ summary: 'An earlier version' })
  @ApiOkResponse({ type: PolicyVersionDto })
  async readPolicyVersion(
    @CurrentActor() actor: Actor,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<PolicyVersionDto> {
    return unwrap(await this.policy.version(actor, version), POLICY_PROBLEMS);
  }

  @Put()
  @RequirePermission('administration:change')
  @ApiOperation({
    summary: 'Set the next version; earlier ones stay, for the runs and refusals that name them',
  })
  @ApiOkResponse({ type: PolicyVersionDto })
  async setPolicy(@CurrentActor() actor: Actor, @Body() body: SetPolicyDto): Promise<PolicyVersionDto> {
    return unwrap(await this.policy.set(actor, body), POLICY_PROBLEMS);
  }
}
