import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { unwrap } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { ok, refuse } from '../../../libs/kernel/index.js';
import { municipalitiesByPostcode } from '../import/postcode/postcode-area.store.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { RegistryPort } from '../registry.port.js';
import { KnownDto } from './known.dto.js';

/** For a system that reads and checks a list where it is made, before anything of it leaves. */
@ApiTags('ingest')
@Controller('api/v1/waiting-list/known')
export class KnownController {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryPort,
  ) {}

  @Get()
  @RequirePermission('waiting-list:push')
  @ApiOperation({
    summary: 'What the rows of a list may name',
    description:
      'Municipalities, postcodes, own programmes, how coarse an age has to be and how references are written: what a list is read and checked by inside the own network before anything of it is pushed, as `doorstroom push` does. Nothing of any client.',
  })
  @ApiOkResponse({ type: KnownDto })
  async knownToPush(@CurrentActor() actor: Actor): Promise<KnownDto> {
    const known = await this.database.transaction(actor, async (tx) => {
      const { organisation } = actor;
      const context = organisation === null ? null : await this.registry.open(tx, actor, organisation);
      if (context === null) return refuse('provider-not-registered' as const);
      const { provider, references, areaNames, formerAreas, programmeNames, providers, ages, crisis } =
        context;
      return ok({
        provider,
        referenceForm: references.form.text,
        areas: Object.fromEntries(areaNames),
        formerAreas: Object.fromEntries(formerAreas),
        postcodes: Object.fromEntries(await municipalitiesByPostcode(tx)),
        programmes: Object.fromEntries(programmeNames),
        providers: [...providers].sort(),
        ages,
        crisis,
      });
    });
    return unwrap(known, INGEST_PROBLEMS);
  }
}
