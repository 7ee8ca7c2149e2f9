import { type EntityManager, IsNull } from 'typeorm';
import { type HandOverStep } from '../../../libs/offer/index.js';
import { type Actor } from '../../platform/base/database/index.js';
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

/** Records a step of the actor's organisation, in the actor's name. */
export async function insertStep(
  tx: EntityManager,
  actor: Actor,
  recorded: Pick<RecordedStep, 'offerId' | 'step' | 'letterOn'>,
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
