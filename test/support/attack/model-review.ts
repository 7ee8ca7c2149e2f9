import { type Side } from '../../../libs/kernel/index.js';
import { type Person, PEOPLE } from './model-people.js';
import {
  type Deed,
  end,
  fits,
  hold,
  isLive,
  isOpen,
  isUndecided,
  type Programme,
  type Proposal,
  propose,
  taken,
  type World,
} from './model-world.js';

const RECEIVERS = ['receiver', 'third'] as const;
export const sideOf = ({ at }: Person, { programme }: Proposal): Side | null =>
  at === 'sender' ? 'sending' : at === RECEIVERS[programme] ? 'receiving' : null;

/** What a reason keeps from being proposed again. */
export function bar(world: World, { client, programme }: Proposal, reason: string): void {
  const { barred } = world.clients[client]!;
  if (['client-already-helped', 'no-longer-needed', 'treatment-started'].includes(reason)) barred.fill(true);
  else if (reason !== 'insufficient-information') barred[programme] = true;
}

/** Null where the deed is another's. */
export function reviewDeed(world: World, person: Person, deed: Deed): string | null {
  if (deed.do === 'be-away' || deed.do === 'come-back') return absence(world, person, deed);
  const proposal = world.proposals[deed.of];
  const side = proposal === undefined ? null : sideOf(person, proposal);
  if (proposal === undefined || side === null) return 'not-found';
  switch (deed.do) {
    case 'look':
      look(proposal, side, person);
      return 'ok';
    case 'take-on':
      if (!person.qualified) return 'not-qualified';
      proposal.takenOn[side] = person.user;
      return 'ok';
    case 'approve':
    case 'refuse':
      return decide(world, proposal, side, person, deed);
    case 'replace':
      return replace(world, proposal, side, person, deed);
    default:
      return null;
  }
}

/** The first look of each side by somebody who may decide, at what is still to be decided. */
function look(proposal: Proposal, side: Side, { user, qualified }: Person): void {
  if (qualified && isUndecided(proposal)) proposal.lookedAt[side] ??= user;
}

function absence(
  { away }: World,
  { user, at, qualified }: Person,
  { do: what, delegate = null }: Deed,
): string {
  const own = away.findIndex((one) => one.user === user && one.at === at);
  if (what === 'come-back') {
    if (own >= 0) away.splice(own, 1);
    return 'ok';
  }
  if (!qualified) return 'not-qualified';
  if (own >= 0) return 'absence-overlaps';
  const colleague = PEOPLE.some((one) => one.user === delegate && one.at === at && one.qualified);
  if (delegate !== null && !colleague) return 'delegate-unknown';
  if (delegate === user) return 'delegate-self';
  away.push({ user, at, delegate });
  return 'ok';
}

/** Who had taken it on and has left it to the one who decides. No chains. */
function behalf({ away }: World, assignee: string | null, { user, at }: Person): string | null {
  const here = away.filter((one) => one.at === at);
  if (here.some((one) => one.user === user)) return null;
  return here.some((one) => one.user === assignee && one.delegate === user) ? assignee : null;
}

function decide(world: World, proposal: Proposal, side: Side, person: Person, deed: Deed): string {
  const { client, programme, week, decided } = proposal;
  if (!person.qualified) return 'not-qualified';
  if (decided[side] !== null) return 'decided-already';
  if (decided[side === 'sending' ? 'receiving' : 'sending']?.by === person.user) return 'same-person';
  if (proposal.byHand === person.user) return 'own-proposal';
  if (!isLive(proposal))
    return proposal.late === null ? 'proposal-closed' : `${proposal.late}, ${instead(world, client)}`;
  const decision = { by: person.user, for: behalf(world, proposal.takenOn[side], person) };
  if (deed.do === 'refuse') {
    decided[side] = decision;
    bar(world, proposal, deed.reason!);
    end(proposal, 'refused');
    return 'ok';
  }
  if (world.clients[client]!.state !== 'waiting' || !fits(world, client, programme)) {
    end(proposal, 'withdrawn', 'not-eligible-any-more');
    return `not-eligible-any-more, ${instead(world, client)}`;
  }
  if (taken(world, programme, week).length >= world.offered[programme][week]) {
    end(proposal, 'withdrawn', 'slot-gone');
    return `slot-gone, ${instead(world, client)}`;
  }
  decided[side] = decision;
  const both = decided.sending !== null && decided.receiving !== null;
  proposal.state = both ? 'approved' : `approved-by-${side}`;
  if (both) hold(world, proposal, week);
  look(proposal, side, person); // the page as it is now comes with the answer
  return 'ok';
}

/** For who could still decide where the client waits; the place is judged as at the table. */
function replace(world: World, proposal: Proposal, side: Side, person: Person, deed: Deed): string {
  const { client, decided } = proposal;
  const [programme, week] = [deed.programme!, deed.week!];
  if (side === 'receiving') return 'not-sending-side';
  if (!person.qualified) return 'not-qualified';
  if (decided.sending !== null) return 'decided-already';
  if (decided.receiving?.by === person.user) return 'same-person';
  if (proposal.byHand === person.user) return 'own-proposal';
  if (!isLive(proposal)) return 'proposal-closed';
  if (programme === proposal.programme && week === proposal.week) return 'alternative-same';
  if (world.clients[client]!.state !== 'waiting') return 'not-waiting-any-more';
  if (!fits(world, client, programme) || !isOpen(world, client, programme, week)) return 'alternative-gone';
  end(proposal, 'withdrawn');
  propose(world, { client, programme, week, byHand: person.user, replaces: deed.of });
  look(world.proposals.at(-1)!, side, person); // its page comes with the answer
  return 'ok';
}

/** Whether there is anything to go on with: in either programme, in any week. */
function instead(world: World, client: number): string {
  const open = (programme: Programme): boolean =>
    fits(world, client, programme) &&
    ([0, 1, 2] as const).some((week) => isOpen(world, client, programme, week));
  const waits = world.clients[client]!.state === 'waiting';
  return waits && (open(0) || open(1)) ? 'there is another' : 'there is nothing else';
}
