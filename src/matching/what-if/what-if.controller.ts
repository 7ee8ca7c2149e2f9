import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { problem, unwrap } from '../../platform/base/http/index.js';
import { MATCHING_PROBLEMS } from '../problems.js';
import { problemOfChanges } from './changes-problem.js';
import { ChangesDto, WhatIfDto } from './what-if.dto.js';
import { RunWhatIf } from './what-if.service.js';
import { WhatIfValuesReader } from './what-if-values.service.js';
import { WhatIfValuesDto } from './what-if-values.dto.js';

@ApiTags('matching')
@Controller('api/v1/matching-runs')
export class WhatIfController {
  constructor(
    private readonly runs: RunWhatIf,
    private readonly values: WhatIfValuesReader,
  ) {}

  @Get(':id/what-if')
  @RequirePermission('matching-runs:what-if')
  @ApiOperation({ summary: 'The weights, limits, ceilings and places of a run, which a what-if can change' })
  @ApiOkResponse({ type: WhatIfValuesDto })
  async readWhatIfValues(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<WhatIfValuesDto> {
    return unwrap(await this.values.read(actor, id), MATCHING_PROBLEMS);
  }

  @Post(':id/what-if')
  @HttpCode(200)
  @RequirePermission('matching-runs:what-if')
  @ApiOperation({
    summary: 'What other slots, ceilings, limits or weights would have changed in a run',
    description:
      'Solves the stored snapshot with the changes, starting from the plan of the run, for at most half a minute, and compares, rounded so that no client shows. Nothing is stored or published. One at a time in a region (409 `what-if-in-progress`), so many a day for each person (429 `too-many-what-ifs`).',
  })
  @ApiOkResponse({ type: WhatIfDto })
  async askWhatIf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() changes: ChangesDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WhatIfDto> {
    // Nobody computes for a client that has gone.
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const answer = await this.runs.ask(actor, id, changes, gone.signal);
    if (answer.ok) return answer.value;
    const { error } = answer;
    throw typeof error === 'string' ? problem(MATCHING_PROBLEMS, error) : problemOfChanges(error);
  }
}
