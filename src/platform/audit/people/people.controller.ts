import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, type Ask, Database } from '../../base/database/index.js';
import { CurrentActor, RequirePermission } from '../../identity/index.js';
import { Audit } from '../event/audit.service.js';
import { PEOPLE_DAYS, signedInLately } from './people.store.js';

export class PersonDto {
  @ApiProperty({ description: 'Pseudonym at the identity provider' })
  user!: string;
  @ApiProperty()
  role!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for regional roles' })
  organisation!: string | null;
  @ApiProperty({ format: 'date-time', description: 'When a session in this role last began' })
  last!: string;
  @ApiProperty({ type: 'integer', description: 'Sessions that began in these days' })
  times!: number;
}

export class PersonListDto {
  @ApiProperty({ type: [PersonDto], description: 'Who signed in last comes first' })
  items!: PersonDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
  @ApiProperty({ type: 'integer', description: 'How many days back' })
  days!: number;
}

/** Who came in lately, as what: rights live at the identity provider, and show here when they are used. */
@ApiTags('platform')
@Controller('api/v1/people')
@RequirePermission('administration:read')
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who signed in lately with which role and organisation, by pseudonym' })
  @ApiOkResponse({ type: PersonListDto })
  async listPeople(@CurrentActor() actor: Actor): Promise<PersonListDto> {
    const items = await this.database.transaction(actor, async (tx) => {
      const ask: Ask = (sql, values) => tx.query(sql, values);
      const found = await signedInLately(ask);
      await this.audit.record(tx, actor, {
        action: 'person.list',
        subjectKind: 'user',
        subjectId: null,
        category: 'sign-in',
        ground: 'regional-task',
        detail: { people: found.length },
      });
      return found;
    });
    return { items, total: items.length, days: PEOPLE_DAYS };
  }
}
