import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../base/database/actor.js';
import { CurrentActor, RequirePermission } from '../identity/decorators.js';
import { ProblemException, type Refusal } from '../base/http/problem.js';
import { AnchorJob } from './anchor-job.js';
import { ChainState } from './chain-state.js';
import { ChainStateDto } from './trail.dto.js';

const ASKED_ALREADY: Refusal = Object.freeze({
  code: 'verification-asked',
  status: 409,
  nl: 'In dit uur is al gevraagd om de keten na te rekenen. De uitkomst komt hier te staan.',
  en: 'Verifying the chain was asked for within this hour already. What it finds will be shown here.',
});

/** Whether the trail is still what was written: its seals, its anchors, and when that was last recomputed. */
@ApiTags('platform')
@Controller('api/v1/audit/chain')
@RequirePermission('audit:read')
export class ChainController {
  constructor(
    private readonly chain: ChainState,
    private readonly anchors: AnchorJob,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How the chain of seals stands, and when it was last verified' })
  @ApiOkResponse({ type: ChainStateDto })
  readChain(@CurrentActor() actor: Actor): Promise<ChainStateDto> {
    return this.chain.read(actor);
  }

  @Post('verifications')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Recompute the whole chain in the background, as happens every night',
    description: 'At most once an hour (409 `verification-asked`). What is found is in GET /audit/chain.',
  })
  @ApiAcceptedResponse({ type: ChainStateDto })
  async verifyAuditChain(@CurrentActor() actor: Actor): Promise<ChainStateDto> {
    const state = await this.chain.read(actor);
    if (!(await this.anchors.askNow())) throw new ProblemException(ASKED_ALREADY);
    return state;
  }
}
