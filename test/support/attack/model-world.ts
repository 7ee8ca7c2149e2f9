import { type DeedName } from './model-people.js';

/** What there is in the model: five clients of one organisation, two programmes of two others, three weeks. */
export const CLIENTS = 5;
export type Programme = 0 | 1;
export type Week = 0 | 1 | 2;
export type Side = 'sending' | 'receiving';
export type HandOverStep = 'consent' | 'referral-letter' | 'warm-hand-over';

/** Something that somebody tries. `of`: a proposal; at the table a case, and a client who is brought there. */
export interface Deed {
  readonly do: DeedName;
  readonly of: number;
  readonly who: number;
  readonly reason?: string;
  /** Of an offer: beside the approved one. */
  readonly weeks?: readonly Week[];
  /** That a client chooses, or that the table or a clinician proposes. */
  readonly week?: Week | null;
  readonly programme?: Programme;
  readonly step?: HandOverStep;
  readonly delegate?: string | null;
}
export type Command =
  | Deed
  /** A run that finds everybody a place in this programme. */
  | { readonly do: 'run'; readonly to: Programme }
  | { readonly do: 'intake-weeks-come' }
  | { readonly do: 'month-passes' }
  /** The sending organisation's whole list, without one of its clients and with one who has become aggressive (-1: nobody). */
  | { readonly do: 'list'; readonly without: number; readonly aggressive: number }
  | { readonly do: 'places'; readonly programme: Programme; readonly week: Week; readonly offered: number }
  | { readonly do: 'stop'; readonly programme: Programme; readonly on: boolean };

export interface Hold {
  readonly week: Week;
  readonly place: number;
  state: 'held' | 'released' | 'used';
}
/** By whom, and for whom where a colleague who is away had taken it on. */
interface Decision {
  readonly by: string;
  readonly for: string | null;
}
export interface Proposal {
  readonly client: number;
  readonly programme: Programme;
  readonly week: Week;
  /** Who proposed it; null: a run. */
  readonly byHand: string | null;
  /** The one in whose place a clinician proposed it. */
  readonly replaces: number | null;
  state: string;
  /** What is told of it to who decides too late; null: that it is closed. */
  late: 'slot-gone' | 'not-eligible-any-more' | null;
  decided: Record<Side, Decision | null>;
  lookedAt: Record<Side, string | null>;
  takenOn: Record<Side, string | null>;
  holds: Hold[];
  offer: 'offered' | 'accepted' | 'declined' | 'expired' | null;
  transfer: 'planned' | 'intake-held' | 'started' | 'returned' | null;
  checked: { step: HandOverStep; by: Side }[];
}
export interface World {
  clients: {
    state: 'waiting' | 'transferring' | 'left';
    aggressive: boolean;
    barred: [boolean, boolean];
  }[];
  proposals: Proposal[];
  cases: { client: number; state: 'submitted' | 'on-agenda' | 'decided' | 'closed' }[];
  offered: [[number, number, number], [number, number, number]];
  stopped: [boolean, boolean];
  away: { user: string; at: string; delegate: string | null }[];
  intakeWeeksCome: boolean;
}

export const beginning = (): World => ({
  clients: Array.from({ length: CLIENTS }, () => ({
    state: 'waiting',
    aggressive: false,
    barred: [false, false],
  })),
  proposals: [],
  cases: [],
  offered: [
    [2, 3, 1],
    [2, 1, 0],
  ],
  stopped: [false, false],
  away: [],
  intakeWeeksCome: false,
});

export const isUndecided = ({ state }: Proposal): boolean =>
  ['proposed', 'approved-by-sending', 'approved-by-receiving'].includes(state);
export const isLive = (one: Proposal): boolean => isUndecided(one) || one.state === 'approved';
/** Numbers of the places that are gone. */
export const taken = ({ proposals }: World, programme: Programme, week: Week): number[] =>
  proposals
    .filter((one) => one.programme === programme)
    .flatMap(({ holds }) => holds.filter((hold) => hold.week === week && hold.state !== 'released'))
    .map(({ place }) => place);
/** Whether a place is left for this client once others have what they were proposed. */
export const isOpen = (world: World, client: number, programme: Programme, week: Week): boolean => {
  const promised = world.proposals.filter(
    (one) => isUndecided(one) && one.programme === programme && one.week === week && one.client !== client,
  );
  return world.offered[programme][week] - taken(world, programme, week).length > promised.length;
};
/** Places of the programme that clients have, on their way or there. */
const heldIn = ({ proposals }: World, programme: Programme): number =>
  proposals
    .filter((one) => one.programme === programme)
    .flatMap(({ holds }) => holds)
    .filter(({ state }) => state !== 'released').length;
/** A stop takes nobody's place away: whoever begins one is told first of those that are held. */
export const stop = (world: World, programme: Programme, on: boolean): string => {
  if (on && !world.stopped[programme] && heldIn(world, programme) > 0) return 'stop-holds';
  world.stopped[programme] = on;
  return 'ok';
};
/** Whether the programme would still have this client: it takes nobody aggressive where it is programme 0. */
export const fits = ({ clients, stopped }: World, client: number, programme: Programme): boolean => {
  const { aggressive, barred } = clients[client]!;
  return !stopped[programme] && !barred[programme] && !(programme === 0 && aggressive);
};
/** Holds the lowest place that is free. */
export const hold = (world: World, proposal: Proposal, week: Week): void => {
  const gone = taken(world, proposal.programme, week);
  const place = [1, 2, 3, 4, 5].find((one) => !gone.includes(one))!;
  proposal.holds.push({ week, place, state: 'held' });
};
export const end = (proposal: Proposal, state: string, late: Proposal['late'] = null): void => {
  Object.assign(proposal, { state, late });
  for (const one of proposal.holds) if (one.state === 'held') one.state = 'released';
};
export const propose = (
  world: World,
  to: Pick<Proposal, 'client' | 'programme' | 'week' | 'byHand'> & { readonly replaces?: number },
): void => {
  const nobody = () => ({ sending: null, receiving: null });
  const state = { decided: nobody(), lookedAt: nobody(), takenOn: nobody() };
  world.proposals.push({
    replaces: null,
    ...to,
    ...state,
    state: 'proposed',
    late: null,
    holds: [],
    offer: null,
    transfer: null,
    checked: [],
  });
};

/** What the database holds too, in the order in which it is read. */
export const seenOf = ({ clients, proposals, cases, offered }: World) => ({
  clients,
  proposals: proposals.map(({ late: _, ...one }) => ({
    ...one,
    holds: one.holds.toSorted((a, b) => a.week - b.week),
    checked: one.checked.toSorted((a, b) => (a.step < b.step ? -1 : 1)),
  })),
  cases,
  offered,
});
