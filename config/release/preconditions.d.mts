export interface ReleaseState {
  readonly version: string;
  readonly lockVersion: string;
  /** Of config/release/released.json. */
  readonly recordVersion: string | null;
  readonly branch: string;
  readonly commit: string;
  /** The commit of the tag of this version, where there is one. */
  readonly tagged: string | null;
  readonly status: readonly string[];
  readonly changelog: string;
  readonly today: string;
}
export function notesOf(changelog: string, version: string): { day: string; text: string } | null;
/** What has to hold before a commit of the version is made. */
export function hindrancesBefore(
  state: Pick<ReleaseState, 'version' | 'branch' | 'commit' | 'tagged' | 'status'>,
): string[];
export function hindrances(state: ReleaseState): string[];
