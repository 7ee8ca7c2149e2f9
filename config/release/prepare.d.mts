export const RECORD: string;
export function changelogFor(changelog: string, version: string, day: string): string;
export function prepare(order: {
  readonly root: string;
  readonly version: string;
  readonly today: string;
  readonly status: readonly string[];
  readonly released: () => Promise<object>;
}): Promise<boolean>;
