import type { Changes } from '../../api/types.js';

export const LIMITS = ['maxOut', 'maxNetIn', 'minHighShare'] as const;
export const LEVELS = ['breach', 'weeks', 'travel', 'waited'] as const;
export type Limit = (typeof LIMITS)[number];
export type Level = (typeof LEVELS)[number];

/** One change of a what-if. `to` null takes the limit away. `minHighShare` is in whole per cents here. */
export type Change =
  | { kind: 'slots'; programme: string; week: string; by: number }
  | { kind: 'ceiling'; insurer: string; provider: string; to: number | null }
  | { kind: 'limit'; provider: string; limit: Limit; to: number | null }
  | { kind: 'stop'; programme: string; on: boolean }
  | { kind: 'weight'; level: Level; to: number }
  /** The long-waiting among those placed, in per cents of their share of the list. */
  | { kind: 'floor'; to: number };
export type Kind = Change['kind'];
export const KINDS = [
  'slots',
  'ceiling',
  'limit',
  'stop',
  'weight',
  'floor',
] as const satisfies readonly Kind[];

const BETWEEN = ',';
const WITHIN = '.';
const NONE = 'geen';
const MOST = 1_000_000_000;

const SUBJECT_PARTS: Partial<Record<Kind, number>> = { stop: 2, weight: 2, floor: 1 };

/** What a change is about: a second one about the same takes the place of the first. */
export const subjectOf = (change: Change): string =>
  partsOf(change)
    .slice(0, SUBJECT_PARTS[change.kind] ?? 3)
    .join(WITHIN);

function partsOf(change: Change): string[] {
  switch (change.kind) {
    case 'slots':
      return ['slots', change.programme, change.week, String(change.by)];
    case 'ceiling':
      return ['ceiling', change.insurer, change.provider, String(change.to ?? NONE)];
    case 'limit':
      return ['limit', change.provider, change.limit, String(change.to ?? NONE)];
    case 'stop':
      return ['stop', change.programme, change.on ? '1' : '0'];
    case 'weight':
      return ['weight', change.level, String(change.to)];
    case 'floor':
      return ['floor', String(change.to)];
  }
}

const encoded = (part: string): string => encodeURIComponent(part).replaceAll(WITHIN, '%2E');

/** Changes as they stand in the address. */
export const writeChanges = (changes: readonly Change[]): string =>
  changes.map((change) => partsOf(change).map(encoded).join(WITHIN)).join(BETWEEN);

/** Back from the address; what is no change is left out. */
export const readChanges = (text: string): Change[] =>
  text.split(BETWEEN).flatMap((part) => changeOf(part.split(WITHIN).map(decoded)) ?? []);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

const whole = (text: string | undefined, least: number): number | null => {
  const value = Number(text);
  const good = text !== undefined && text !== '' && Number.isInteger(value);
  return good && value >= least && value <= MOST ? value : null;
};

function changeOf([kind, a = '', b = '', c]: string[]): Change | null {
  if (a === '') return null;
  if (kind === 'stop') return { kind, programme: a, on: b === '1' };
  if (kind === 'weight') {
    const [level, to] = [LEVELS.find((known) => known === a), whole(b, 0)];
    return level === undefined || to === null ? null : { kind, level, to };
  }
  if (kind === 'floor') {
    const to = whole(a, 0);
    return to === null || to > 100 ? null : { kind, to };
  }
  if (kind === 'slots') {
    const by = whole(c, -MOST);
    return b === '' || by === null || by === 0 ? null : { kind, programme: a, week: b, by };
  }
  const to = c === NONE ? null : whole(c, 0);
  if (b === '' || (to === null && c !== NONE)) return null;
  if (kind === 'ceiling') return { kind, insurer: a, provider: b, to };
  const limit = LIMITS.find((known) => known === b);
  return kind !== 'limit' || limit === undefined ? null : { kind, provider: a, limit, to };
}

/** The body of the request. */
export function bodyOf(changes: readonly Change[]): Changes {
  const of = <K extends Kind>(kind: K) =>
    changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
  const weights = of('weight');
  const floor = of('floor').at(-1);
  const policy = {
    ...(weights.length === 0
      ? {}
      : { weights: Object.fromEntries(weights.map(({ level, to }) => [level, to])) }),
    ...(floor === undefined ? {} : { longWaitingFloor: floor.to }),
  };
  return {
    slots: of('slots').map(({ programme, week, by }) => ({ programme, week, by })),
    ceilings: of('ceiling').map(({ insurer, provider, to }) => ({ insurer, provider, to })),
    limits: of('limit').map(({ provider, limit, to }) => ({
      provider,
      limit,
      to: to !== null && limit === 'minHighShare' ? to / 100 : to,
    })),
    programmes: of('stop').map(({ programme, on }) => ({ programme, intakeStop: on })),
    ...(Object.keys(policy).length === 0 ? {} : { policy }),
  };
}

/** The list of the request that changes of a kind stand in, in their order. */
const LISTS: Partial<Record<Kind, string>> = {
  slots: 'slots',
  ceiling: 'ceilings',
  limit: 'limits',
  stop: 'programmes',
};
/** Of `/slots/0/week`: the list, the place in it, and the rest. */
const POINTER = /^\/([a-z]+)\/([^/]+)/;

/**
 * The change that a fault of the request is about, by its JSON pointer; null where it is about none of them, but about
 * the region as it would become. A list holds the changes of its kind in the order of the address.
 */
export function changeAt(changes: readonly Change[], field: string): Change | null {
  const [, list, place] = POINTER.exec(field) ?? [];
  if (field === '/policy/longWaitingFloor') return changes.find((change) => change.kind === 'floor') ?? null;
  if (list === 'policy') {
    const level = LEVELS.find((one) => field === `/policy/weights/${one}`);
    return changes.find((change) => change.kind === 'weight' && change.level === level) ?? null;
  }
  const kind = KINDS.find((one) => LISTS[one] === list);
  return changes.filter((change) => change.kind === kind)[Number(place)] ?? null;
}
