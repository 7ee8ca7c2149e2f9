/**
 * Review and offer in a few dozen lines: what each command does to a world of five clients, one programme and two weeks,
 * and what is answered. Pure and written from the rules in words, not from the code: where the service and this model
 * disagree, one of them is wrong.
 */
export const CLIENTS = 5;

export interface Person {
  readonly user: string;
  readonly at: 'sending' | 'receiving' | 'elsewhere';
  readonly role: 'clinician' | 'data-steward';
  readonly qualified: boolean;
}
const clinician = (user: string, at: Person['at']): Person => ({
  user,
  at,
  role: 'clinician',
  qualified: true,
});
/** Somebody of each kind; `both` works for both organisations, for one at a time. */
export const PEOPLE: readonly Person[] = [
  clinician('anna', 'sending'),
  clinician('bram', 'receiving'),
  clinician('eva', 'sending'),
  clinician('finn', 'receiving'),
  clinician('both', 'sending'),
  clinician('both', 'receiving'),
  clinician('carla', 'elsewhere'),
  { ...clinician('nurse', 'sending'), qualified: false },
  { ...clinician('steward', 'sending'), role: 'data-steward', qualified: false },
];

type On = { readonly of: number; readonly who: number };
export type Command =
  | { readonly do: 'run' }
  | ({
      readonly do: 'approve' | 'refuse' | 'offer' | 'accept' | 'decline' | 'hold-intake' | 'start' | 'return';
    } & On)
  | { readonly do: 'intake-weeks-come' }
  | { readonly do: 'month-passes' }
  /** The sending organisation's whole list, without one of its clients (or with all: -1). */
  | { readonly do: 'list'; readonly without: number }
  | { readonly do: 'places'; readonly week: 0 | 1; readonly offered: number }
  | { readonly do: 'stop'; readonly on: boolean };

export interface Proposal {
  client: number;
  week: 0 | 1;
  state: string;
  sending: string | null;
  receiving: string | null;
  place: number | null;
  hold: 'held' | 'released' | 'used' | null;
  offer: 'offered' | 'accepted' | 'declined' | 'expired' | null;
  transfer: 'planned' | 'intake-held' | 'started' | 'returned' | null;
}
export interface World {
  clients: { state: 'waiting' | 'transferring' | 'left'; barred: boolean }[];
  proposals: Proposal[];
  offered: [number, number];
  stopped: boolean;
  intakeWeeksCome: boolean;
}

export const beginning = (): World => ({
  clients: Array.from({ length: CLIENTS }, () => ({ state: 'waiting', barred: false })),
  proposals: [],
  offered: [1, 2],
  stopped: false,
  intakeWeeksCome: false,
});

const LIVE = ['proposed', 'approved-by-sending', 'approved-by-receiving', 'approved'];
export const isLive = ({ state }: Proposal): boolean => LIVE.includes(state);
const taken = (world: World, week: number): number[] =>
  world.proposals.flatMap((one) =>
    one.week === week && (one.hold === 'held' || one.hold === 'used') ? [one.place!] : [],
  );
const end = (proposal: Proposal, state: string): void => {
  proposal.state = state;
  if (proposal.hold === 'held') proposal.hold = 'released';
};

/** Changes the world and says what is answered: `ok`, or the code of the refusal. */
export function step(world: World, command: Command): string {
  switch (command.do) {
    case 'run': {
      // What nobody has looked at is replaced; who has a live proposal, a bar or no place on the list gets none.
      for (const one of world.proposals) if (one.state === 'proposed') one.state = 'withdrawn';
      const engaged = new Set(world.proposals.filter(isLive).map(({ client }) => client));
      for (const [client, { state, barred }] of world.clients.entries())
        if (state === 'waiting' && !barred && !engaged.has(client))
          world.proposals.push({
            client,
            week: client % 2 === 0 ? 0 : 1,
            state: 'proposed',
            sending: null,
            receiving: null,
            place: null,
            hold: null,
            offer: null,
            transfer: null,
          });
      return 'ok';
    }
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
      for (const [i, client] of world.clients.entries())
        if (client.state !== 'transferring') client.state = i === command.without ? 'left' : 'waiting';
      return 'ok';
    case 'places':
      if (Math.max(0, ...taken(world, command.week)) > command.offered) return 'slots-held';
      world.offered[command.week] = command.offered;
      return 'ok';
    case 'stop':
      world.stopped = command.on;
      return 'ok';
    default:
      return byPerson(world, command);
  }
}

function byPerson(world: World, command: Extract<Command, On>): string {
  const person = PEOPLE[command.who]!;
  const proposal = world.proposals[command.of];
  if (person.role !== 'clinician') return 'not-allowed';
  if (proposal === undefined || person.at === 'elsewhere') return 'not-found';
  const side = person.at;
  const client = world.clients[proposal.client]!;
  switch (command.do) {
    case 'approve':
    case 'refuse': {
      if (!person.qualified) return 'not-qualified';
      if (proposal[side] !== null) return 'decided-already';
      if (proposal[side === 'sending' ? 'receiving' : 'sending'] === person.user) return 'same-person';
      if (!isLive(proposal)) return 'proposal-closed';
      if (command.do === 'refuse') {
        proposal[side] = person.user;
        client.barred = true;
        end(proposal, 'refused');
        return 'ok';
      }
      const places = taken(world, proposal.week);
      if (client.state !== 'waiting' || world.stopped || client.barred) {
        end(proposal, 'withdrawn');
        return 'not-eligible-any-more';
      }
      if (places.length >= world.offered[proposal.week]) {
        end(proposal, 'withdrawn');
        return 'slot-gone';
      }
      proposal[side] = person.user;
      if (proposal.sending === null || proposal.receiving === null) {
        proposal.state = `approved-by-${side}`;
        return 'ok';
      }
      proposal.state = 'approved';
      proposal.hold = 'held';
      proposal.place = [1, 2, 3, 4, 5].find((place) => !places.includes(place))!;
      return 'ok';
    }
    case 'offer':
      if (side !== 'sending') return 'not-your-client';
      if (proposal.offer !== null) return 'offered-already';
      if (proposal.state !== 'approved') return 'not-approved';
      if (client.state !== 'waiting') {
        end(proposal, 'withdrawn');
        return 'entry-not-waiting';
      }
      proposal.offer = 'offered';
      return 'ok';
    case 'accept':
    case 'decline':
      if (proposal.offer === null) return 'not-found';
      if (side !== 'sending') return 'not-your-client';
      if (proposal.offer !== 'offered') return 'answered-already';
      if (command.do === 'decline') {
        proposal.offer = 'declined';
        client.barred = true;
        end(proposal, 'concluded');
        return 'ok';
      }
      if (client.state !== 'waiting') {
        proposal.offer = 'expired';
        end(proposal, 'expired');
        return 'entry-not-waiting';
      }
      Object.assign(proposal, { offer: 'accepted', state: 'concluded', hold: 'used', transfer: 'planned' });
      client.state = 'transferring';
      return 'ok';
    default:
      return onTheWay(world, proposal, side, command.do);
  }
}

function onTheWay(
  world: World,
  proposal: Proposal,
  side: 'sending' | 'receiving',
  what: 'hold-intake' | 'start' | 'return',
): string {
  const client = world.clients[proposal.client]!;
  if (proposal.offer === null) return 'not-found';
  if (what !== 'return' && side !== 'receiving') return 'not-your-treatment';
  const underWay = proposal.transfer === 'planned' || proposal.transfer === 'intake-held';
  if (!underWay) return 'not-under-way';
  if (what === 'return') {
    proposal.transfer = 'returned';
    Object.assign(client, { state: 'waiting', barred: true });
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
  Object.assign(client, { state: 'left', barred: true });
  return 'ok';
}
