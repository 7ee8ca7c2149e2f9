import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { OwnListDto, OwnListQueryDto } from './own-list.dto.js';
import { OwnListService } from './own-list.service.js';

@ApiTags('offer')
@Controller('api/v1/waiting-list/search')
export class OwnListController {
  constructor(private readonly list: OwnListService) {}

  @Post()
  @HttpCode(200)
  @RequirePermission('waiting-list:read')
  @ApiOperation({
    summary:
      'The own waiting list with what is happening with each entry, by the own reference; who registered first at the top',
  })
  @ApiOkResponse({ type: OwnListDto })
  searchOwnList(@CurrentActor() actor: Actor, @Body() query: OwnListQueryDto): Promise<OwnListDto> {
    return this.list.search(actor, query);
  }
}
