import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { QualityDto } from './quality.dto.js';
import { QualityService } from './quality.service.js';

@ApiTags('registry')
@Controller('api/v1')
export class QualityController {
  constructor(private readonly quality: QualityService) {}

  @Get('waiting-list/quality')
  @RequirePermission('waiting-list:read')
  @ApiOperation({
    summary: 'What is wrong with the own list, or looks so',
    description:
      'Looks at the own clients who wait, the own programmes and their intakes, as they stand. Nothing is changed by it.',
  })
  @ApiOkResponse({ type: QualityDto })
  report(@CurrentActor() actor: Actor): Promise<QualityDto> {
    return this.quality.report(actor);
  }
}
