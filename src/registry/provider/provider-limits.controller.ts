import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { problem } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { REGISTRY_PROBLEMS } from '../problems.js';
import { ProviderLimitsDto, ProviderLimitsListDto, SetProviderDto } from './provider-limits.dto.js';
import { changeProvider, type ParticipatingProvider, providersWithLimits } from './provider.store.js';

const dtoOf = (provider: ParticipatingProvider): ProviderLimitsDto => {
  const { id, name, maxOut, maxNetIn, minHighShare } = provider;
  const {
    referenceForm: references,
    contactPhone: phone,
    contactMail: mail,
    contactAddress: address,
  } = provider;
  return { id, name, maxOut, maxNetIn, minHighShare, references, phone, mail, address };
};

/** How far matching may go with each organisation, for who keeps that. New organisations are let in at the command line. */
@ApiTags('registry')
@Controller('api/v1/provider-limits')
export class ProviderLimitsController {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Get()
  @RequirePermission('administration:read')
  @ApiOperation({ summary: 'Organisations with their limits and how clients reach them' })
  @ApiOkResponse({ type: ProviderLimitsListDto })
  async listProviderLimits(@CurrentActor() actor: Actor): Promise<ProviderLimitsListDto> {
    const items = await this.database.transaction(actor, (tx) => providersWithLimits(tx));
    return { items: items.map(dtoOf), total: items.length };
  }

  @Put(':id')
  @RequirePermission('administration:change')
  @ApiOperation({ summary: 'Change the name, the limits and the contact of an organisation' })
  @ApiOkResponse({ type: ProviderLimitsDto })
  async setProviderLimits(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SetProviderDto,
  ): Promise<ProviderLimitsDto> {
    const { name, maxOut, maxNetIn, minHighShare, phone, mail, address } = body;
    const changed = await this.database.transaction(actor, async (tx) => {
      const found = /^\d{8}$/.test(id)
        ? await changeProvider(tx, id, {
            name,
            maxOut,
            maxNetIn,
            minHighShare,
            contactPhone: phone,
            contactMail: mail,
            ...(address === undefined ? {} : { contactAddress: address }),
          })
        : null;
      if (found === null) return null;
      await this.audit.record(tx, actor, {
        action: 'provider.set',
        subjectKind: 'provider',
        subjectId: subjectOf(found, 'id'),
        category: 'configuration',
        ground: 'region-agreement',
        detail: { maxOut, maxNetIn, minHighShare },
      });
      return found;
    });
    if (changed === null) throw problem(REGISTRY_PROBLEMS, 'no-such-provider');
    return dtoOf(changed);
  }
}
