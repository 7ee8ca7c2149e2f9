import { Body, Controller, HttpCode, NotFoundException, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { REVIEW_PROBLEMS } from '../../../libs/review/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { problem, ProblemDto } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { ProposalDetailDto } from '../proposal/proposal-detail.dto.js';
import { ProposalDetailService } from '../proposal/proposal-detail.service.js';
import { NewClientWishDto } from './client-wish.dto.js';
import { ClientWishService } from './client-wish.service.js';

@ApiTags('review')
@Controller('api/v1/proposals')
export class ClientWishController {
  constructor(
    private readonly wishes: ClientWishService,
    private readonly details: ProposalDetailService,
  ) {}

  @Post(':id/client-wish')
  @HttpCode(200)
  @RequirePermission('proposals:decide')
  @ApiOperation({ summary: 'Record what the client says today of a place elsewhere; for the sending side' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ProposalDetailDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-side' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'client-has-offer, not-waiting-any-more' })
  async recordClientWish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { wish }: NewClientWishDto,
  ): Promise<ProposalDetailDto> {
    const result = await this.wishes.record(actor, id, wish);
    if (!result.ok) {
      if (result.error === 'not-found') throw new NotFoundException();
      throw problem(REVIEW_PROBLEMS, result.error);
    }
    const detail = await this.details.read(actor, id);
    if (detail === null) throw new NotFoundException();
    return detail;
  }
}
