import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Bundle } from 'fhir/r4.js';
import { type Json, readDemandSearch } from '../../../libs/ingest/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { FHIR_JSON, FHIR_TYPE, problem, resourceSchema, unwrap } from '../../platform/base/http/index.js';
import { REGISTRY_PROBLEMS } from '../problems.js';
import { OwnDemands } from './own-demands.service.js';

const MANY = { required: false, type: String, isArray: true };

/** The own waiting list in FHIR, as it is now. */
@ApiTags('fhir')
@ApiProduces(FHIR_JSON)
@Controller('fhir/ServiceRequest')
export class OwnDemandController {
  constructor(private readonly demands: OwnDemands) {}

  @Get()
  @RequirePermission('waiting-list:read')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'Search the own waiting list, who changed first at the top' })
  @ApiQuery({ ...MANY, name: 'status', description: 'active, completed; several with commas between' })
  @ApiQuery({ name: 'identifier', required: false, type: String, description: '<system>|<reference>' })
  @ApiQuery({ ...MANY, name: 'authored', description: 'A day with eq, ge, gt, le or lt before it' })
  @ApiQuery({
    ...MANY,
    name: '_lastUpdated',
    description: 'A day or a moment with ge, gt, le or lt before it',
  })
  @ApiQuery({ name: '_count', required: false, type: Number, description: '100 if not said, 1000 at most' })
  @ApiQuery({ name: '_offset', required: false, type: Number, description: 'As the link next has it' })
  @ApiOkResponse({ schema: resourceSchema('Bundle') })
  async searchDemands(
    @CurrentActor() actor: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Bundle> {
    const search = readDemandSearch(query);
    if (!search.ok) throw problem(REGISTRY_PROBLEMS, { code: 'search-unclear', errors: search.error });
    return this.demands.search(actor, search.value);
  }

  @Get(':id')
  @RequirePermission('waiting-list:read')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'One own entry, with its version as ETag' })
  @ApiOkResponse({ schema: resourceSchema('ServiceRequest') })
  async readDemand(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Json> {
    const { resource, versionId } = unwrap(await this.demands.read(actor, id), REGISTRY_PROBLEMS);
    response.setHeader('ETag', `W/"${versionId}"`);
    return resource;
  }
}
