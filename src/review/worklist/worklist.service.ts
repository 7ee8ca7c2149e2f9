import { Injectable } from '@nestjs/common';
import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { answersFor, orderWords } from '../../../libs/review/index.js';
import { POLICY_ASKED, policyAnswered } from '../../policy/index.js';
import { type Actor, Database, prepared } from '../../platform/base/database/index.js';
import { Recent, todayOf } from '../../platform/base/time/index.js';
import { ProposalContents } from '../proposal/proposal-contents.service.js';
import { type ProposalListDto, type ProposalSummaryDto } from '../proposal/proposal.dto.js';
import { contentOf, ownClientOf, summaryOf } from '../proposal/proposal-summary.js';
import { READY, READY_COUNT, type ReadyRow } from '../proposal/proposal-view.store.js';
import { type ProposalQuery } from './worklist-query.dto.js';
import { absencesFrom } from '../team/absence/absence.store.js';
import { countsOf, type Tally } from './counts.js';
import { type Asked, type ListedRow, type Narrowed, pageOf, tallyOf } from './worklist.store.js';

const PAGE = 50;
/** Colleagues ask for the same numbers, which an event makes new; the time is for events that overtook each other. */
const RECENT = { keptMs: 2_000, most: 1_000 };
/** How long a wish lasts changes once in a year. */
const RECENT_POLICY = { keptMs: 60_000, most: 100 };
const ORDER = orderWords();

/** Until when counts hold: to the next event. Taking on is none, and an empty page says nothing. */
const asOf = ({ assignees }: Narrowed, [row]: readonly QueryResultRow[]): string | null =>
  assignees === undefined ? ((row as { asOf: string | null } | undefined)?.asOf ?? null) : null;

/** The proposals that concern an organisation, most urgent first. */
@Injectable()
export class WorklistService {
  private readonly recent = new Recent<ReturnType<typeof countsOf>>(RECENT);
  private readonly policies = new Recent<PolicyDocument>(RECENT_POLICY);

  constructor(
    private readonly database: Database,
    private readonly contents: ProposalContents,
  ) {}

  async list(actor: Actor, query: ProposalQuery, now = new Date()): Promise<ProposalListDto> {
    const today = todayOf(now);
    const narrowed = { ...query, assignees: await this.assignees(actor, query, today) };
    const page = pageOf(narrowed, today, query.limit ?? PAGE, query.offset ?? 0);
    // What is seen is recorded by the statement that reads it.
    const [rows] = await this.database.atOnce(actor, [[page.statement, page.values]]);
    const lines = rows as ListedRow[];
    const [contents, policy, { total, ...counts }] = await Promise.all([
      this.contents.of(
        actor,
        lines.map(({ id }) => id),
      ),
      this.policy(actor),
      this.counts(actor, tallyOf(narrowed, today), asOf(narrowed, rows)),
    ]);
    const items = lines.flatMap((line) => {
      const content = contents.get(line.id);
      if (content === undefined) return [];
      const client = line.said === null ? null : ownClientOf(line.said, today, policy);
      return [summaryOf(line, content, today, client, line.reference)];
    });
    return { order: ORDER, items, total, counts };
  }

  /** @param event the latest there was when the list was read; null where no event tells of a change */
  private counts(actor: Actor, tallies: Asked, event: string | null): Promise<ReturnType<typeof countsOf>> {
    const look = async (): Promise<ReturnType<typeof countsOf>> => {
      const [found] = await this.database.atOnce(actor, [[tallies.statement, tallies.values]]);
      return countsOf(found as (Tally & QueryResultRow)[]);
    };
    if (event === null) return look();
    const { region, organisation, role } = actor;
    const key = [region, organisation, role, event, tallies.statement.name, tallies.values];
    return this.recent.ask(JSON.stringify(key), look);
  }

  private policy(actor: Actor): Promise<PolicyDocument> {
    return this.policies.ask(actor.region, async () => {
      const [answer] = await this.database.atOnce(actor, [POLICY_ASKED]);
      return policyAnswered(answer).document;
    });
  }

  /** Oneself and those for whom one answers; undefined where nobody in particular is asked for. */
  private async assignees(
    actor: Actor,
    { assignee }: ProposalQuery,
    today: string,
  ): Promise<string[] | undefined> {
    if (assignee === undefined) return undefined;
    const absences = await this.database.transaction(actor, (tx) => absencesFrom(tx, today));
    return [actor.user, ...answersFor(absences, actor.user, today)];
  }

  /** How many of those there are. */
  async readyCount(tx: EntityManager): Promise<number> {
    const [{ ready }] = await prepared<QueryResultRow & { ready: number }>(tx, READY_COUNT, []);
    return ready;
  }

  /** Approved, held and not offered yet: what the sending organisation can bring to its clients today. */
  ready(tx: EntityManager, today: string): Promise<ProposalSummaryDto[]> {
    return prepared<ReadyRow & QueryResultRow>(tx, READY, []).then((rows) =>
      rows.map((row) => summaryOf(row, contentOf(row), today, null, row.reference)),
    );
  }
}
