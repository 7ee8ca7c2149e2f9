import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Database } from '../../base/database/index.js';
import { CurrentActor, RequirePermission } from '../access/decorators.js';
import { EndedSessionsDto, EndSessionsDto, LiveUserListDto } from './live-sessions.dto.js';
import { type SessionEvent, SessionLog } from './session-log.js';
import { SessionStore } from './session.store.js';

/** For the administrator: somebody leaves, or a laptop is lost. Who must stay out is taken away at the identity provider first. */
@ApiTags('platform')
@Controller('api/v1/sessions')
@RequirePermission('sessions:end')
export class LiveSessionsController {
  constructor(
    private readonly store: SessionStore,
    private readonly database: Database,
    private readonly log: SessionLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is signed in now, by pseudonym' })
  @ApiOkResponse({ type: LiveUserListDto })
  async listSessions(@CurrentActor() actor: Actor): Promise<LiveUserListDto> {
    const users = await this.store.live();
    await this.record(actor, 'session.list', null, users.length);
    const items = users.map((user) => ({
      ...user,
      sessions: user.sessions.map(({ id, since, seen }) => ({
        id,
        since: since.toISOString(),
        seen: seen.toISOString(),
      })),
    }));
    return { items, total: items.length };
  }

  @Post('end')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End one session of somebody or all of them, within seconds and in every instance',
  })
  @ApiOkResponse({ type: EndedSessionsDto })
  async endSessions(
    @CurrentActor() actor: Actor,
    @Body() { user, session }: EndSessionsDto,
  ): Promise<EndedSessionsDto> {
    const because = 'by-administrator';
    const ended = await (session === undefined
      ? this.store.endAllOf(user, because)
      : this.store.endOneOf(user, session, because));
    await this.record(actor, 'session.revoke', user, ended);
    return { user, ended };
  }

  private record(
    actor: Actor,
    action: Extract<SessionEvent, { user: unknown }>['action'],
    user: string | null,
    sessions: number,
  ): Promise<void> {
    return this.database.transaction(actor, (tx) =>
      this.log.record(tx, actor, { action, user, sessions, askedBy: 'administrator' }),
    );
  }
}
