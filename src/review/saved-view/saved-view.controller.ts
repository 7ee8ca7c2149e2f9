import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { REVIEW_PROBLEMS } from '../../../libs/review/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { NewViewDto, SavedViewDto, SavedViewListDto } from './saved-view.dto.js';
import { SavedViewService } from './saved-view.service.js';

@ApiTags('review')
@RequirePermission('proposals:read')
@Controller('api/v1/worklist-views')
export class SavedViewController {
  constructor(private readonly views: SavedViewService) {}

  @Get()
  @ApiOperation({ summary: 'Filters of the worklist that you keep, for this organisation' })
  @ApiOkResponse({ type: SavedViewListDto })
  async listViews(@CurrentActor() actor: Actor): Promise<SavedViewListDto> {
    return { items: await this.views.list(actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Keep filters, at most 20 times: they are their own name' })
  @ApiCreatedResponse({ type: SavedViewDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'view-kept-already, too-many-views' })
  async saveView(@CurrentActor() actor: Actor, @Body() { query }: NewViewDto): Promise<SavedViewDto> {
    return unwrap(await this.views.save(actor, query), REVIEW_PROBLEMS);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a view' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  async removeView(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.views.remove(actor, id))) throw new NotFoundException();
  }
}
