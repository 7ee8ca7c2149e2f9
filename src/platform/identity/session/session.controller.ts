import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type Request } from 'express';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Database, type PersonRole, sameContext } from '../../base/database/index.js';
import { Public } from '../../base/http/index.js';
import { regionOf } from '../../base/region/index.js';
import { ROLE_PERMISSIONS } from '../access/permissions.js';
import { OrganisationNames } from '../organisation/organisation-names.service.js';
import { type SessionOrganisationDto, SignedInDto, SignedOutDto } from './session.dto.js';
import { Sessions } from './sessions.service.js';

@ApiTags('platform')
@ApiExtraModels(SignedOutDto, SignedInDto)
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly names: OrganisationNames,
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
    const { actor, contexts, csrfToken } = session;
    const [region, names] = await Promise.all([
      this.database.transaction(actor, (tx) => regionOf(tx, actor.region)),
      this.names.of(
        actor.region,
        contexts.map(({ organisation }) => organisation),
      ),
    ]);
    const organisation = (id: string | null): SessionOrganisationDto | null =>
      id === null ? null : { id, name: names.get(id) ?? id };
    return {
      signedIn: true,
      user: {
        id: actor.user,
        displayName: actor.displayName,
        role: actor.role as PersonRole, // Sessions reads no other
        profession: actor.profession,
      },
      organisation: organisation(actor.organisation),
      contexts: contexts.map((one) => ({
        role: one.role,
        organisation: organisation(one.organisation),
        current: sameContext(one, actor),
      })),
      region: {
        id: actor.region,
        name: region?.name ?? this.settings.region.name,
        synthetic: region?.synthetic ?? false,
      },
      permissions: [...ROLE_PERMISSIONS[actor.role]],
      csrfToken,
      demo: this.settings.demo,
    };
  }
}
