import { Injectable } from '@nestjs/common';
import { INSURERS, type Language, labelOf, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Letter } from '../../../libs/offer/index.js';
import { answerLetter, answerOf, type TrailLine } from '../../../libs/privacy/index.js';
import { type EntryTrail, TrailReader } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { regionOf } from '../../platform/base/region/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { namedProviders } from '../../registry/index.js';
import { type PrivacyProblem } from '../problems.js';
import { askedEntry } from './asked-entry.js';
import { type AskedEntryDto } from './asked-entry.dto.js';
import { type ClientAnswerDto } from './client-answer.dto.js';

/** What a client hears who asks who saw or did what: the trail of one entry, as organisations, roles and days. */
@Injectable()
export class ClientAnswers {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailReader,
  ) {}

  /** The question itself is recorded, and is a part of the answer. */
  async answer(actor: Actor, asked: AskedEntryDto): Promise<Result<ClientAnswerDto, PrivacyProblem>> {
    const entry = askedEntry(actor, asked);
    if (!entry.ok) return entry;
    const trail = await this.trail.ofEntry(actor, entry.value);
    if (trail === null) return refuse(asked.entry === undefined ? 'nobody-by-reference' : 'no-such-entry');
    const changes = trail.changes.map(({ at }) => dayOf(at)).sort();
    return ok({
      entry: trail.entry,
      lines: trail.events.length,
      parts: answerOf(trail.events.map(lineOf)),
      changes,
    });
  }

  /** The same as a letter. @param now its date */
  async letter(
    actor: Actor,
    asked: AskedEntryDto,
    language: Language,
    now = new Date(),
  ): Promise<Result<Letter, PrivacyProblem>> {
    const answer = await this.answer(actor, asked);
    if (!answer.ok) return answer;
    const { providers, region } = await this.database.transaction(actor, async (tx) => ({
      providers: new Map((await namedProviders(tx, actor.region)).map(({ id, name }) => [id, name])),
      region: (await regionOf(tx, actor.region))?.name ?? actor.region,
    }));
    const nameOf = (code: string): string => providers.get(code) ?? labelOf(INSURERS, code, language);
    return ok(
      answerLetter(
        {
          reference: asked.reference ?? answer.value.entry,
          provider: asked.provider === undefined ? null : nameOf(asked.provider),
          region,
          on: todayOf(now),
          parts: answer.value.parts,
          changes: answer.value.changes,
          nameOf,
        },
        language,
      ),
    );
  }
}

const dayOf = (instant: string): string => todayOf(new Date(instant));

const lineOf = ({
  at,
  user,
  organisation,
  role,
  capacity,
  action,
  outcome,
  detail,
}: EntryTrail['events'][number]): TrailLine => ({
  day: dayOf(at),
  user,
  organisation,
  role,
  capacity,
  action,
  to: typeof detail['to'] === 'string' ? detail['to'] : null,
  done: outcome === 'done',
});
