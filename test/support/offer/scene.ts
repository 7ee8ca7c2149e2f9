import { type Type } from '@nestjs/common';
import { type TestApp, testApp } from '../app.js';
import { anna, bram, REGION, TestRegion, type ProposalSeed } from '../review/region.js';
import { DecisionService } from '../../../src/review/decision/decision.service.js';
import { ReviewModule } from '../../../src/review/index.js';
import { MakeOfferService } from '../../../src/offer/offer/make-offer.service.js';
import { OfferModule } from '../../../src/offer/offer.module.js';
import { AnswerOfferService } from '../../../src/offer/offer/answer-offer.service.js';
import { type Actor } from '../../../src/platform/base/database/actor.js';

const codeOf = (result: { ok: boolean; error?: string }): string => (result.ok ? 'ok' : result.error!);

/** What a test says of a proposal beside its week. */
export type Proposed = Pick<ProposalSeed, 'need'> & { readonly entry?: string };

/** Offers as people make and answer them, over a real database. */
export class OfferScene {
  private constructor(
    readonly test: TestApp,
    readonly region: TestRegion,
  ) {}

  /** @param stages beside review and offer */
  static async open(...stages: Type[]): Promise<OfferScene> {
    const test = await testApp({ stages: [...stages, ReviewModule, OfferModule], env: { REGION } });
    return new OfferScene(test, await TestRegion.in(test.postgres));
  }

  async close(): Promise<void> {
    await this.region.close();
    await this.test.close();
  }

  /** A proposal that both organisations approved; its place is held. */
  async approved(
    week: string,
    programme = 'there',
    { entry, need }: Proposed = {},
  ): Promise<{ id: string; entry: string }> {
    const seed = { week, programme, ...(need === undefined ? {} : { need }) };
    const proposal = await this.region.proposalFor(entry ?? (await this.region.entry()), seed);
    for (const actor of [anna, bram]) {
      const decided = await this.test.app
        .get(DecisionService)
        .decide(actor, proposal.id, { verdict: 'approve', reason: null, version: 1 });
      if (!decided.ok) throw new Error(decided.error);
    }
    return proposal;
  }

  async make(proposalId: string, weeks: readonly string[] = [], actor: Actor = anna): Promise<string> {
    return codeOf(
      await this.test.app.get(MakeOfferService).make(actor, { proposalId, weeks, answerBy: null }),
    );
  }

  async offered(
    week: string,
    weeks: readonly string[] = [],
    proposed: Proposed = {},
  ): Promise<{ id: string; entry: string; offer: string }> {
    const proposal = await this.approved(week, 'there', proposed);
    const made = await this.test.app
      .get(MakeOfferService)
      .make(anna, { proposalId: proposal.id, weeks, answerBy: null });
    if (!made.ok) throw new Error(made.error);
    return { ...proposal, offer: made.value };
  }

  async answer(
    offer: string,
    week: string | null,
    reason: string | null = null,
    actor: Actor = anna,
  ): Promise<string> {
    const answer = reason === null ? 'accepted' : 'declined';
    return codeOf(
      await this.test.app.get(AnswerOfferService).answer(actor, offer, { answer, reason, week, version: 1 }),
    );
  }

  /** Week and state of each place that a proposal held, in order of date. */
  async holds(proposal: string): Promise<string[]> {
    const rows = await this.region.query<{ week: string; state: string }>(
      'SELECT week, state FROM slot_hold WHERE proposal_id = $1 ORDER BY week',
      [proposal],
    );
    return rows.map(({ week, state }) => `${week} ${state}`);
  }
}
