import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { problem, ProblemDto } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { REGISTRY_PROBLEMS } from '../problems.js';
import {
  AddProviderDto,
  ChangeProviderDto,
  ProviderLimitsDto,
  ProviderLimitsListDto,
  type SetProviderDto,
} from './provider-limits.dto.js';
import { markOf, ProviderLimits } from './provider-limits.service.js';
import { type Limits, type ParticipatingProvider } from './provider.store.js';

const dtoOf = (provider: ParticipatingProvider): ProviderLimitsDto => {
  const { id, name, maxOut, maxNetIn, minHighShare } = provider;
  const {
    referenceForm: references,
    contactPhone: phone,
    contactMail: mail,
    contactAddress: address,
  } = provider;
  return {
    id,
    name,
    maxOut,
    maxNetIn,
    minHighShare,
    references,
    phone,
    mail,
    address,
    mark: markOf(provider),
  };
};

const limitsOf = ({
  name,
  maxOut,
  maxNetIn,
  minHighShare,
  phone,
  mail,
  address,
}: SetProviderDto): Limits => ({
  ...{ name, maxOut, maxNetIn, minHighShare, contactPhone: phone, contactMail: mail },
  ...(address === undefined ? {} : { contactAddress: address }),
});

/** Which organisations take part and how far matching may go with each, for who keeps that. */
@ApiTags('registry')
@Controller('api/v1/provider-limits')
export class ProviderLimitsController {
  constructor(private readonly limits: ProviderLimits) {}

  @Get()
  @RequirePermission('administration:read')
  @ApiOperation({ summary: 'Organisations with their limits and how clients reach them' })
  @ApiOkResponse({ type: ProviderLimitsListDto })
  async listProviderLimits(@CurrentActor() actor: Actor): Promise<ProviderLimitsListDto> {
    const items = await this.limits.list(actor);
    return { items: items.map(dtoOf), total: items.length };
  }

  @Post()
  @RequirePermission('administration:change')
  @ApiOperation({ summary: 'Let an organisation take part in the region' })
  @ApiCreatedResponse({ type: ProviderLimitsDto })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'provider-exists, synthetic-region, too-many-providers',
  })
  async addProvider(@CurrentActor() actor: Actor, @Body() body: AddProviderDto): Promise<ProviderLimitsDto> {
    const added = await this.limits.add(actor, {
      ...{ id: body.id, referenceForm: body.references ?? 'random', contactAddress: null },
      ...limitsOf(body),
    });
    if (!added.ok) throw problem(REGISTRY_PROBLEMS, added.error);
    return dtoOf(added.value);
  }

  @Put(':id')
  @RequirePermission('administration:change')
  @ApiOperation({ summary: 'Change the name, the limits and the contact of an organisation' })
  @ApiOkResponse({ type: ProviderLimitsDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'provider-changed: nothing was saved' })
  async setProviderLimits(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ChangeProviderDto,
  ): Promise<ProviderLimitsDto> {
    const changed = await this.limits.change(actor, id, limitsOf(body), body.basedOn);
    if (!changed.ok) throw problem(REGISTRY_PROBLEMS, changed.error);
    return dtoOf(changed.value);
  }
}
