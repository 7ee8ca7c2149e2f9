import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result } from '../../../libs/kernel/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemException, type Refusal } from '../../platform/base/http/index.js';
import {
  CeilingsChangedDto,
  CeilingsInputDto,
  ProgrammeChangedDto,
  ProgrammeInputDto,
  SlotsChangedDto,
  SlotsInputDto,
} from './supply.dto.js';
import { SupplyPushes } from './supply.service.js';

function orThrow<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new ProblemException(result.error);
  return result.value;
}

@ApiTags('ingest')
@Controller('api/v1')
export class SupplyController {
  constructor(private readonly pushes: SupplyPushes) {}

  @Put('programmes/:reference')
  @RequirePermission('programmes:push')
  @ApiOperation({ summary: 'Set an own programme', description: 'Creates it or replaces what it says.' })
  @ApiBody({ type: ProgrammeInputDto })
  @ApiOkResponse({ type: ProgrammeChangedDto })
  async putProgramme(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<ProgrammeChangedDto> {
    return orThrow(await this.pushes.putProgramme(actor, reference, body));
  }

  @Put('programmes/:reference/slots')
  @RequirePermission('slots:push')
  @ApiOperation({
    summary: 'Set the free intakes of an own programme',
    description:
      'From this week on the slots are exactly these: a week left out offers none. Places held for a client stay offered (409 slots-held, naming the weeks).',
  })
  @ApiBody({ type: SlotsInputDto })
  @ApiOkResponse({ type: SlotsChangedDto })
  async putSlots(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<SlotsChangedDto> {
    return orThrow(await this.pushes.putSlots(actor, reference, body));
  }

  @Put('ceilings')
  @RequirePermission('ceilings:push')
  @ApiOperation({
    summary: 'Set the own volume ceilings',
    description: 'The ceilings are exactly these: an insurer left out has none.',
  })
  @ApiBody({ type: CeilingsInputDto })
  @ApiOkResponse({ type: CeilingsChangedDto })
  async putCeilings(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<CeilingsChangedDto> {
    return orThrow(await this.pushes.putCeilings(actor, body));
  }
}
