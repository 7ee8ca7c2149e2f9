import { Controller, Delete, Get, Module, Post } from '@nestjs/common';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { CurrentActor, RequirePermission } from '../../src/platform/identity/access/decorators.js';
import { Public } from '../../src/platform/base/http/public.js';

/** Routes with every kind of mark, to try the guard on. */
@Controller('api/v1/probe')
export class ProbeController {
  @Get('decide')
  @RequirePermission('proposals:decide')
  readAsDecider(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('decide')
  @RequirePermission('proposals:decide')
  decide(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('push')
  @RequirePermission('waiting-list:push')
  push(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Public()
  @Delete('both')
  @RequirePermission('waiting-list:push')
  markedTwice(): void {}

  @Get('forgotten')
  forgotten(): string {
    return 'open to everybody';
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}
