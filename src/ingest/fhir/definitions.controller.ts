import { Controller, Get, Header, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type DefinitionType, fhirDefinitions, type Json } from '../../../libs/ingest/index.js';
import { FHIR_JSON, FHIR_TYPE, resourceSchema, Public } from '../../platform/base/http/index.js';

/** The same for everybody and at all times. */
const DEFINITIONS = fhirDefinitions();
const URL_QUERY = { name: 'url', required: false, type: String, description: 'Only the one of this name' };

/** What defines what is taken in FHIR: the same in every installation, and in the repository as well. */
@ApiTags('fhir')
@ApiProduces(FHIR_JSON)
@Public()
@Controller('fhir')
export class FhirDefinitionsController {
  @Get('StructureDefinition')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'The profiles and extensions of what is taken in FHIR' })
  @ApiQuery(URL_QUERY)
  @ApiOkResponse({ schema: resourceSchema('Bundle') })
  fhirStructureDefinitions(@Query('url') url?: string): Json {
    return searchset('StructureDefinition', url);
  }

  @Get('StructureDefinition/:id')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'A profile or an extension' })
  @ApiOkResponse({ schema: resourceSchema('StructureDefinition') })
  fhirStructureDefinition(@Param('id') id: string): Json {
    return found('StructureDefinition', id);
  }

  @Get('CodeSystem')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'The code lists of what is taken in FHIR' })
  @ApiQuery(URL_QUERY)
  @ApiOkResponse({ schema: resourceSchema('Bundle') })
  fhirCodeSystems(@Query('url') url?: string): Json {
    return searchset('CodeSystem', url);
  }

  @Get('CodeSystem/:id')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'A code list' })
  @ApiOkResponse({ schema: resourceSchema('CodeSystem') })
  fhirCodeSystem(@Param('id') id: string): Json {
    return found('CodeSystem', id);
  }

  @Get('ValueSet')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'Which codes an element can have' })
  @ApiQuery(URL_QUERY)
  @ApiOkResponse({ schema: resourceSchema('Bundle') })
  fhirValueSets(@Query('url') url?: string): Json {
    return searchset('ValueSet', url);
  }

  @Get('ValueSet/:id')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'The codes of one element' })
  @ApiOkResponse({ schema: resourceSchema('ValueSet') })
  fhirValueSet(@Param('id') id: string): Json {
    return found('ValueSet', id);
  }
}

function found(type: DefinitionType, id: string): Json {
  const definition = DEFINITIONS[type].find((one) => one['id'] === id);
  if (definition === undefined) throw new NotFoundException();
  return definition;
}

function searchset(type: DefinitionType, url: string | undefined): Json {
  const all = DEFINITIONS[type];
  const asked = url === undefined ? all : all.filter((one) => one['url'] === url);
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: asked.length,
    entry: asked.map((resource) => ({ fullUrl: resource['url'], resource, search: { mode: 'match' } })),
  };
}
