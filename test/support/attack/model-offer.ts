import { type Side } from '../../../libs/kernel/index.js';
import { type Person } from './model-people.js';
import { bar, sideOf } from './model-review.js';
import {
  type Deed,
  end,
  type HandOverStep,
  hold,
  isOpen,
  type Proposal,
  type Week,
  type World,
} from './model-world.js';

export function offerDeed(world: World, person: Person, deed: Deed): string {
  const proposal = world.proposals[deed.of]!;
  const side = sideOf(person, proposal)!;
  if (deed.do === 'offer') return offer(world, proposal, side, deed.weeks ?? []);
  if (proposal.offer === null) return 'not-found';
  switch (deed.do) {
    case 'accept':
    case 'decline':
      return answer(world, proposal, side, deed);
    case 'check':
    case 'uncheck':
      return handOver(proposal, side, deed.do, deed.step!);
    default:
      return onTheWay(world, proposal, side, deed.do);
  }
}

function offer(world: World, proposal: Proposal, side: Side, weeks: readonly Week[]): string {
  const { client, programme, week } = proposal;
  if (side !== 'sending') return 'not-your-client';
  if (proposal.offer !== null) return 'offered-already';
  if (proposal.state !== 'approved') return 'not-approved';
  if (world.clients[client]!.state !== 'waiting') {
    end(proposal, 'withdrawn');
    return 'entry-not-waiting';
  }
  const open = (one: Week): boolean =>
    one !== week && !world.stopped[programme] && isOpen(world, client, programme, one);
  if (!weeks.every(open)) return 'option-gone';
  for (const one of weeks) hold(world, proposal, one);
  proposal.offer = 'offered';
  return 'ok';
}

function answer(world: World, proposal: Proposal, side: Side, deed: Deed): string {
  const client = world.clients[proposal.client]!;
  if (side !== 'sending') return 'not-your-client';
  if (proposal.offer !== 'offered') return 'answered-already';
  if (deed.do === 'decline') {
    proposal.offer = 'declined';
    bar(world, proposal, deed.reason!);
    end(proposal, 'concluded');
    return 'ok';
  }
  if (deed.week == null && proposal.holds.length > 1) return 'option-needed';
  const chosen = proposal.holds.find(({ week }) => week === (deed.week ?? proposal.week));
  if (chosen === undefined) return 'option-unknown';
  if (client.state !== 'waiting') {
    proposal.offer = 'expired';
    end(proposal, 'withdrawn');
    return 'entry-not-waiting';
  }
  chosen.state = 'used';
  end(proposal, 'concluded');
  Object.assign(proposal, { offer: 'accepted', transfer: 'planned' });
  client.state = 'transferring';
  return 'ok';
}

const isUnderWay = ({ transfer }: Proposal): boolean => transfer === 'planned' || transfer === 'intake-held';

function handOver(proposal: Proposal, side: Side, what: string, step: HandOverStep): string {
  if (!isUnderWay(proposal)) return 'not-under-way';
  if (side === 'receiving' && step !== 'warm-hand-over') return 'not-your-step';
  const done = proposal.checked.findIndex((one) => one.step === step);
  if (what === 'uncheck') {
    if (done < 0) return 'step-not-done';
    if (proposal.checked[done]!.by !== side) return 'not-your-step';
    proposal.checked.splice(done, 1);
    return 'ok';
  }
  if (done >= 0) return 'step-done-already';
  const consent = proposal.checked.some((one) => one.step === 'consent');
  if (step === 'warm-hand-over' && !consent) return 'consent-first';
  proposal.checked.push({ step, by: side });
  return 'ok';
}

function onTheWay(world: World, proposal: Proposal, side: Side, what: string): string {
  const client = world.clients[proposal.client]!;
  if (what !== 'return' && side !== 'receiving') return 'not-your-treatment';
  if (!isUnderWay(proposal)) return 'not-under-way';
  if (what === 'return') {
    proposal.transfer = 'returned';
    client.state = 'waiting';
    bar(world, proposal, 'client-withdrew');
    return 'ok';
  }
  if (what === 'hold-intake') {
    if (proposal.transfer !== 'planned') return 'not-under-way';
    if (!world.intakeWeeksCome) return 'intake-not-yet';
    proposal.transfer = 'intake-held';
    return 'ok';
  }
  if (proposal.transfer === 'planned') return 'intake-not-held';
  proposal.transfer = 'started';
  client.state = 'left';
  bar(world, proposal, 'treatment-started');
  return 'ok';
}
