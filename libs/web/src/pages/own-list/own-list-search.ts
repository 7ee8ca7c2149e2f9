import type { OwnListFlag, OwnListStatus } from '../../api/own-list.js';

/** In the order in which somebody passes them, which is that of the filter. */
export const OWN_LIST_STATUSES: readonly OwnListStatus[] = [
  'waiting',
  'at-table',
  'proposed',
  'approved',
  'offered',
  'accepted',
  'left',
];
export const OWN_LIST_FLAGS: readonly OwnListFlag[] = [
  'danger',
  'wait-unknown',
  'wish-not-asked',
  'unchanged',
];

/** What the address remembers of the own list. Never the reference that is searched for: it belongs in no history. */
export interface OwnListSearch {
  stand?: OwnListStatus;
  vlag?: OwnListFlag;
  pagina?: number;
}

export function readOwnListSearch({ stand, vlag, pagina }: Record<string, unknown>): OwnListSearch {
  const status = OWN_LIST_STATUSES.find((one) => one === stand);
  const flag = OWN_LIST_FLAGS.find((one) => one === vlag);
  const page = Number(pagina);
  return {
    ...(status === undefined ? {} : { stand: status }),
    ...(flag === undefined ? {} : { vlag: flag }),
    ...(Number.isInteger(page) && page > 1 && page <= 20_000 ? { pagina: page } : {}),
  };
}
