import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../base/database/index.js';
import { CurrentActor, RequirePermission } from '../../identity/index.js';
import { problem } from '../../base/http/index.js';
import { AnchorJob } from './anchor.job.js';
import { AuditChain } from './chain.service.js';
import { AUDIT_PROBLEMS } from '../problems.js';
import { ChainStateDto } from './chain.dto.js';

/** Whether the trail is still what was written: its seals, its anchors, and when that was last recomputed. */
@ApiTags('platform')
@Controller('api/v1/audit/chain')
@RequirePermission('audit:read')
export class ChainController {
  constructor(
    private readonly chain: AuditChain,
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
    if (!(await this.anchors.askNow(actor))) throw problem(AUDIT_PROBLEMS, 'verification-asked');
    return state;
  }
}
