import { type EntityManager, IsNull } from 'typeorm';
import { type HandOverStep } from '../../../libs/offer/index.js';
import { disclose } from '../../../libs/matching/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { type Actor, columnsOf, type RowOf, table } from '../../platform/base/database/index.js';
import { RecordedStep } from './hand-over-step.entity.js';

const standing = (actor: Actor, offerId: string) => ({
  regionId: actor.region,
  offerId,
  takenBackAt: IsNull(),
});

/** Steps of a transfer that are done and have not been taken back. */
export async function stepsDone(tx: EntityManager, actor: Actor, offerId: string): Promise<HandOverStep[]> {
  const done = await tx.find(RecordedStep, { select: { step: true }, where: standing(actor, offerId) });
  return done.map(({ step }) => step);
}

const p = table(ProposalFacts, 'p');

/** The age band of the client of a proposal, in years, as both organisations know it. */
export async function ageOf(tx: EntityManager, proposalId: string): Promise<readonly [number, number]> {
  const [{ need }] = await tx.query<[RowOf<ProposalFacts, 'need'>]>(
    `SELECT ${columnsOf(p, 'need')} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = $1`,
    [proposalId],
  );
  return disclose(need).age;
}

/** Records a step of the actor's organisation, in the actor's name. */
export async function insertStep(
  tx: EntityManager,
  actor: Actor,
  recorded: Pick<RecordedStep, 'offerId' | 'step' | 'letterOn' | 'consentOf'>,
): Promise<void> {
  await tx.insert(RecordedStep, {
    ...recorded,
    regionId: actor.region,
    providerId: () => 'acting_organisation()',
    doneBy: actor.user,
    doneByName: actor.displayName,
  });
}

/** Takes back a step that the actor's own organisation recorded. Returns whether there was one. */
export async function takeStepBack(
  tx: EntityManager,
  actor: Actor,
  offerId: string,
  step: HandOverStep,
): Promise<boolean> {
  const { affected } = await tx.update(
    RecordedStep,
    { ...standing(actor, offerId), step, providerId: actor.organisation ?? '' },
    { takenBackAt: () => 'now()', takenBackBy: actor.user },
  );
  return affected === 1;
}
