import { type Person } from './model-people.js';
import { type Deed, fits, isLive, isOpen, propose, taken, type World } from './model-world.js';

/** What happens at the case table; null where the deed has nothing to do with it. */
export function tableDeed(world: World, person: Person, deed: Deed): string | null {
  switch (deed.do) {
    case 'submit':
      return submit(world, person, deed.of);
    case 'take-back':
    case 'put-on-agenda':
    case 'decide-at-table':
      break;
    default:
      return null;
  }
  const given = world.cases[deed.of];
  if (given === undefined || (deed.do === 'take-back' && person.at !== 'sender')) return 'not-found';
  if (given.state === 'decided') return 'case-decided-already';
  if (given.state === 'closed') return 'case-closed';
  if (deed.do === 'take-back') {
    given.state = 'closed';
    return 'ok';
  }
  if (deed.do === 'put-on-agenda') {
    if (given.state === 'on-agenda') return 'case-changed';
    given.state = 'on-agenda';
    return 'ok';
  }
  if (given.state !== 'on-agenda') return 'case-not-on-agenda';
  const answer = proposeByHand(world, given.client, person, deed);
  if (answer === 'ok') given.state = 'decided';
  return answer;
}

const isEngaged = ({ proposals }: World, client: number): boolean =>
  proposals.some((one) => one.client === client && isLive(one));

function submit(world: World, { at }: Person, client: number): string {
  const entry = world.clients[client];
  if (entry === undefined || at !== 'sender') return 'not-found';
  if (entry.state !== 'waiting') return 'entry-not-waiting';
  if (isEngaged(world, client)) return 'has-live-proposal';
  if (world.cases.some((one) => one.client === client && one.state !== 'closed')) return 'case-open-already';
  world.cases.push({ client, state: 'submitted' });
  return 'ok';
}

/** Goes before the same four eyes as any other; who proposes decides nothing of it. */
function proposeByHand(world: World, client: number, { user }: Person, deed: Deed): string {
  const [programme, week] = [deed.programme!, deed.week!];
  if (world.clients[client]!.state !== 'waiting') return 'entry-not-waiting';
  if (!fits(world, client, programme)) return 'option-not-eligible';
  if (taken(world, programme, week).length >= world.offered[programme][week]) return 'option-place-gone';
  if (!isOpen(world, client, programme, week)) return 'option-place-gone';
  if (isEngaged(world, client)) return 'has-live-proposal';
  propose(world, { client, programme, week, byHand: user });
  return 'ok';
}
