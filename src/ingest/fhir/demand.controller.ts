import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { type OperationOutcome } from 'fhir/r4.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import {
  BodySha256,
  FHIR_JSON,
  FHIR_TYPE,
  resourceSchema,
  languageOf,
  unwrap,
} from '../../platform/base/http/index.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { FhirValidation } from './validation.service.js';

/** A demand of FHIR by itself. */
@ApiTags('fhir')
@ApiProduces(FHIR_JSON)
@Controller('fhir/ServiceRequest')
export class FhirDemandController {
  constructor(private readonly validation: FhirValidation) {}

  @Post('$validate')
  @HttpCode(200)
  @RequirePermission('waiting-list:push')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({
    summary: 'Hold a ServiceRequest against the profile',
    description:
      'Says every fault that a transaction would be refused for, and keeps nothing. The resource itself, or Parameters with the parameter resource.',
  })
  @ApiConsumes(FHIR_JSON)
  @ApiBody({ schema: resourceSchema('ServiceRequest', 'Parameters') })
  @ApiOkResponse({ schema: resourceSchema('OperationOutcome'), description: 'Whether it is valid or not' })
  async validateDemand(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @BodySha256() bodySha256: string,
    @Req() request: Request,
  ): Promise<OperationOutcome> {
    const validated = await this.validation.demand(actor, body, bodySha256, languageOf(request));
    return unwrap(validated, INGEST_PROBLEMS);
  }
}
