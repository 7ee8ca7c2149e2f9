import { type hindrancesBefore, type ReleaseState } from './preconditions.mjs';

export const RECORD: string;
export function changelogFor(changelog: string, version: string, day: string): string;
export function prepare(order: {
  readonly root: string;
  readonly state: Parameters<typeof hindrancesBefore>[0] & Pick<ReleaseState, 'today'>;
  readonly released: () => Promise<object>;
}): Promise<boolean>;
