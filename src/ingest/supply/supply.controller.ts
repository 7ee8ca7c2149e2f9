import { Body, Controller, Param, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { unwrap } from '../../platform/base/http/index.js';
import { CONFIRM_HELD, CONFIRM_REMOVED, confirmedHeld, confirmedRemovals } from '../confirmation.js';
import { INGEST_PROBLEMS } from '../problems.js';
import {
  CeilingsChangedDto,
  CeilingsInputDto,
  ProgrammeChangedDto,
  ProgrammeInputDto,
  SlotsChangedDto,
  SlotsInputDto,
} from './supply.dto.js';
import { SupplyPushes } from './supply.service.js';

@ApiTags('ingest')
@Controller('api/v1')
export class SupplyController {
  constructor(private readonly pushes: SupplyPushes) {}

  @Put('programmes/:reference')
  @RequirePermission('programmes:push')
  @ApiOperation({
    summary: 'Set an own programme',
    description:
      'Creates it or replaces what it says. An intake stop of a programme of which places are held is asked about first (409 stop-holds, naming the weeks).',
  })
  @ApiBody({ type: ProgrammeInputDto })
  @ApiQuery(CONFIRM_HELD)
  @ApiOkResponse({ type: ProgrammeChangedDto })
  async putProgramme(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() body: unknown,
    @Query(CONFIRM_HELD.name) confirmed: string | undefined,
  ): Promise<ProgrammeChangedDto> {
    const pushed = await this.pushes.putProgramme(actor, reference, body, confirmedHeld(confirmed));
    return unwrap(pushed, INGEST_PROBLEMS);
  }

  @Put('programmes/:reference/slots')
  @RequirePermission('slots:push')
  @ApiOperation({
    summary: 'Set the free intakes of an own programme',
    description:
      'From this week on the slots are exactly these: a week left out offers none. Places held for a client stay offered (409 slots-held, naming the weeks).',
  })
  @ApiBody({ type: SlotsInputDto })
  @ApiQuery(CONFIRM_REMOVED)
  @ApiOkResponse({ type: SlotsChangedDto })
  async putSlots(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() body: unknown,
    @Query(CONFIRM_REMOVED.name) confirmed: string | undefined,
  ): Promise<SlotsChangedDto> {
    const pushed = await this.pushes.putSlots(actor, reference, body, confirmedRemovals(confirmed));
    return unwrap(pushed, INGEST_PROBLEMS);
  }

  @Put('ceilings')
  @RequirePermission('ceilings:push')
  @ApiOperation({
    summary: 'Set the own volume ceilings',
    description: 'The ceilings are exactly these: an insurer left out has none.',
  })
  @ApiBody({ type: CeilingsInputDto })
  @ApiQuery(CONFIRM_REMOVED)
  @ApiOkResponse({ type: CeilingsChangedDto })
  async putCeilings(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Query(CONFIRM_REMOVED.name) confirmed: string | undefined,
  ): Promise<CeilingsChangedDto> {
    return unwrap(await this.pushes.putCeilings(actor, body, confirmedRemovals(confirmed)), INGEST_PROBLEMS);
  }
}
