import { offerDeed } from './model-offer.js';
import { may, PEOPLE } from './model-people.js';
import { reviewDeed } from './model-review.js';
import { tableDeed } from './model-table.js';
import {
  type Command,
  end,
  fits,
  isLive,
  isUndecided,
  type Programme,
  type Proposal,
  propose,
  stop,
  taken,
  type World,
} from './model-world.js';

/**
 * Review, offer and case table in a few pages: what a command does to the world, and what is answered: `ok`, or the code
 * of the refusal. Pure and written from the rules in words, not from the code: where the service and this model
 * disagree, one of them is wrong.
 * @param turn proposals in the order in which a run looks at them: that of ids that nobody can foresee
 */
export function step(world: World, command: Command, turn: readonly number[]): string {
  switch (command.do) {
    case 'run':
      return run(world, command.to, turn);
    case 'intake-weeks-come':
      world.intakeWeeksCome = true;
      return 'ok';
    case 'month-passes':
      for (const one of world.proposals) {
        if (one.offer === 'offered') one.offer = 'expired';
        if (isLive(one)) end(one, 'expired');
      }
      return 'ok';
    case 'list':
      for (const [i, client] of world.clients.entries()) {
        if (client.state === 'transferring') continue;
        client.state = i === command.without ? 'left' : 'waiting';
        if (client.state === 'waiting') client.aggressive = i === command.aggressive;
      }
      return 'ok';
    case 'places': {
      const { programme, week, offered } = command;
      if (Math.max(0, ...taken(world, programme, week)) > offered) return 'slots-held';
      world.offered[programme][week] = offered;
      return 'ok';
    }
    case 'stop':
      return stop(world, command.programme, command.on);
    default: {
      const person = PEOPLE[command.who]!;
      if (!may(person, command.do)) return 'not-allowed';
      return (
        tableDeed(world, person, command) ??
        reviewDeed(world, person, command) ??
        offerDeed(world, person, command)
      );
    }
  }
}

const isOpened = ({ state }: Proposal): boolean => state === 'proposed';
/** A run takes nothing from under somebody's eyes. */
const isKept = ({ state, byHand, lookedAt }: Proposal): boolean =>
  state !== 'proposed' || byHand !== null || lookedAt.sending !== null || lookedAt.receiving !== null;

/** What can go on goes on, what cannot is withdrawn, what nobody has decided on is replaced. */
function run(world: World, to: Programme, turn: readonly number[]): string {
  const free = ([0, 1] as const).map((programme) =>
    ([0, 1, 2] as const).map((week) => world.offered[programme][week] - taken(world, programme, week).length),
  );
  const underWay = turn.map((i) => world.proposals[i]!).filter((one) => isUndecided(one) && isKept(one));
  // What somebody has decided on goes before what somebody has opened.
  for (const one of underWay.toSorted((a, b) => Number(isOpened(a)) - Number(isOpened(b)))) {
    const { client, programme, week } = one;
    if (world.clients[client]!.state !== 'waiting') continue;
    if (!fits(world, client, programme)) end(one, 'withdrawn', 'not-eligible-any-more');
    else if (free[programme]![week]! <= 0) end(one, 'withdrawn', 'slot-gone');
    else free[programme]![week]! -= 1;
  }
  for (const one of world.proposals) if (isUndecided(one) && !isKept(one)) end(one, 'withdrawn');
  const engaged = new Set(world.proposals.filter(isLive).map(({ client }) => client));
  for (const [client, { state, barred }] of world.clients.entries())
    if (state === 'waiting' && !barred[to] && !engaged.has(client))
      propose(world, { client, programme: to, week: client % 2 === 0 ? 0 : 1, byHand: null });
  return 'ok';
}
