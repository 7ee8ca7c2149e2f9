import { type ReleaseState } from './preconditions.mjs';

export interface Repository extends ReleaseState {
  readonly name: string;
  readonly committedAt: string;
}
export function stateOf(root: string, today?: string, version?: string): Repository;
export function archive(
  root: string,
  of: Pick<Repository, 'name' | 'version' | 'commit'>,
  file: string,
): void;
export function signTag(root: string, of: Pick<Repository, 'version' | 'commit'>, notes: string): void;
export function verifyTag(root: string, of: Pick<Repository, 'version'>): void;
