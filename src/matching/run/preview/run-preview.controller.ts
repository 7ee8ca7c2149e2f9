import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../../platform/identity/index.js';
import { RunPreviewDto } from './run-preview.dto.js';
import { RunPreview } from './run-preview.service.js';

@ApiTags('matching')
@Controller('api/v1/matching-runs/preview')
export class RunPreviewController {
  constructor(private readonly previews: RunPreview) {}

  @Get()
  @RequirePermission('matching-runs:read')
  @ApiOperation({ summary: 'What a run that is started now would withdraw, and what it would keep' })
  @ApiOkResponse({ type: RunPreviewDto })
  previewMatchingRun(@CurrentActor() actor: Actor): Promise<RunPreviewDto> {
    return this.previews.preview(actor);
  }
}
