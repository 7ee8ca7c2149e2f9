export interface ReleaseState {
  readonly version: string;
  readonly lockVersion: string;
  readonly branch: string;
  readonly status: readonly string[];
  readonly tags: readonly string[];
  readonly changelog: string;
  readonly today: string;
}
export function notesOf(changelog: string, version: string): { day: string; text: string } | null;
export function hindrances(state: ReleaseState): string[];
