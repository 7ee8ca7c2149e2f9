import { Injectable } from '@nestjs/common';
import { heardOn, silentSince, waitedWeeks } from '../../../libs/registry/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { type ListOwner } from '../entry/entry.store.js';
import {
  type PollAnswersDto,
  type PollDoneDto,
  type StillWaitingDto,
  type StillWaitingQueryDto,
} from './still-waiting.dto.js';
import { pollCounts, pollLines, recordPoll, takeOff } from '../entry/still-waiting.store.js';

const SEEN = { subjectKind: 'entry', category: 'waiting-list', ground: 'own-waiting-list' } as const;

/** Whether those on the own list still wait: whom to ask about, what was found, and who is taken off for it. */
@Injectable()
export class StillWaitingService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Only of the own list; who was seen is in the audit trail. */
  list(
    actor: Actor,
    { group, limit, offset }: StillWaitingQueryDto,
    now = new Date(),
  ): Promise<StillWaitingDto> {
    return this.database.transaction(actor, async (tx) => {
      const on = todayOf(now);
      const { askWeeks } = (await policyInForce(tx)).document.cleaning;
      const asked = { ...ownerOf(actor), silentSince: silentSince(on, askWeeks) };
      const counts = await pollCounts(tx, asked);
      const lines = await pollLines(tx, asked, group, { limit, offset });
      await this.audit.recordEach(
        tx,
        actor,
        { ...SEEN, action: 'entry.read', detail: { listed: lines.length } },
        lines.map((line) => subjectOf(line, 'id')),
      );
      return {
        on,
        weeks: askWeeks,
        items: lines.map(({ id, reference, diagnosis, registeredOn, pollAnswer, polledOn, ...line }) => {
          const heard = heardOn({ ...line, registeredOn });
          return {
            ...{ id, reference, diagnosis, waitedWeeks: waitedWeeks(registeredOn, on) },
            ...{ heardOn: heard, silentWeeks: waitedWeeks(heard, on) },
            ...{ answer: pollAnswer, answeredOn: polledOn },
          };
        }),
        total: counts[group],
        toAsk: counts['to-ask'],
        toTakeOff: counts['to-take-off'],
      };
    });
  }

  answer(actor: Actor, { entries, answer }: PollAnswersDto, now = new Date()): Promise<PollDoneDto> {
    return this.database.transaction(actor, async (tx) => {
      const done = await recordPoll(tx, ownerOf(actor), entries, answer, todayOf(now));
      await this.audit.recordEach(
        tx,
        actor,
        { ...SEEN, action: 'entry.poll', detail: { answer } },
        done.map((one) => subjectOf(one, 'id')),
      );
      return { done: done.length, gone: entries.length - done.length };
    });
  }

  /** Nobody goes by themselves and nobody without an answer: the organisation says whom, and the registry knows why. */
  takeOff(actor: Actor, entries: readonly string[]): Promise<PollDoneDto> {
    return this.database.transaction(actor, async (tx) => {
      const done = await takeOff(tx, ownerOf(actor), entries);
      await this.audit.recordEach(
        tx,
        actor,
        { ...SEEN, action: 'entry.take-off' },
        done.map((one) => subjectOf(one, 'id')),
      );
      return { done: done.length, gone: entries.length - done.length };
    });
  }
}

const ownerOf = ({ region, organisation }: Actor): ListOwner => ({ region, provider: organisation ?? '' });
