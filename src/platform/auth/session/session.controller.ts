import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type Request } from 'express';
import { INSURERS } from '../../../../libs/kernel/index.js';
import { type Settings, SETTINGS } from '../../config/settings.js';
import { Database } from '../../database/database.js';
import { type Actor, type PersonRole } from '../actor.js';
import { Public } from '../decorators.js';
import { ROLE_PERMISSIONS } from '../permissions.js';
import { SignedInDto, SignedOutDto } from './session.dto.js';
import { Sessions } from './sessions.js';

interface Names {
  readonly region: string | null;
  readonly synthetic: boolean | null;
  readonly organisation: string | null;
}

@ApiTags('platform')
@ApiExtraModels(SignedOutDto, SignedInDto)
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly sessions: Sessions,
    private readonly database: Database,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Who is signed in in this browser, and what they may do', security: [] })
  @ApiOkResponse({
    schema: { oneOf: [SignedOutDto, SignedInDto].map((dto) => ({ $ref: getSchemaPath(dto) })) },
  })
  async readSession(@Req() request: Request): Promise<SignedOutDto | SignedInDto> {
    const session = await this.sessions.read(request);
    if (session === null) return { signedIn: false, signInUrl: '/auth/sign-in', demo: this.settings.demo };
    const { actor, csrfToken } = session;
    const names = await this.namesFor(actor);
    return {
      signedIn: true,
      user: {
        id: actor.user,
        displayName: actor.displayName,
        role: actor.role as PersonRole, // Sessions reads no other
        profession: actor.profession,
      },
      organisation:
        actor.organisation === null
          ? null
          : { id: actor.organisation, name: organisationName(actor, names.organisation) },
      region: {
        id: actor.region,
        name: names.region ?? this.settings.region.name,
        synthetic: names.synthetic ?? false,
      },
      permissions: [...ROLE_PERMISSIONS[actor.role]],
      csrfToken,
      demo: this.settings.demo,
    };
  }

  private async namesFor(actor: Actor): Promise<Names> {
    const [names] = await this.database.transaction<Names[]>(actor, (tx) =>
      tx.query(
        `SELECT (SELECT name FROM region WHERE id = acting_region()) AS region,
                (SELECT synthetic FROM region WHERE id = acting_region()) AS synthetic,
                (SELECT name FROM provider WHERE region_id = acting_region() AND id = acting_organisation()) AS organisation`,
      ),
    );
    return names ?? { region: null, synthetic: null, organisation: null };
  }
}

/** An organisation the registry does not know goes by its code: it sees nothing, and that is to be noticed. */
const organisationName = (actor: Actor, provider: string | null): string =>
  provider ?? INSURERS.find(({ code }) => code === actor.organisation)?.en ?? actor.organisation ?? '';
