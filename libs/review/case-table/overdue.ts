import { type ActionState } from './states.js';

/**
 * Whether the day by which an action was asked is over while nobody has done it; that day itself still counts.
 * @param today `YYYY-MM-DD`
 * @example isOverdue({ state: 'open', dueOn: '2026-12-01' }, '2026-12-02') // true
 */
export const isOverdue = (
  action: { readonly state: ActionState; readonly dueOn: string },
  today: string,
): boolean => action.state === 'open' && action.dueOn < today;
