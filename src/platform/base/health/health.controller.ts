import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { Public } from '../http/public.js';
import { HealthDto } from './health.dto.js';

@ApiTags('platform')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  @Public()
  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers' })
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  @ApiOperation({ summary: 'Whether requests can be served: the database answers' })
  @ApiOkResponse({ type: HealthDto })
  async ready(): Promise<HealthDto> {
    // Which part fails and how is for the log, not for whoever asks.
    await this.health.check([() => this.database.pingCheck('database', { timeout: 1500 })]).catch(() => {
      throw new ServiceUnavailableException();
    });
    return { status: 'ok' };
  }
}
