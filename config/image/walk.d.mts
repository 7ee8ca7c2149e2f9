export interface Built {
  readonly root: string;
  readonly programs: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly user: string;
  readonly uid: number;
  /** What was copied with --chown, by its path from the root. */
  readonly owners: readonly { readonly path: string; readonly uid: number }[];
  readonly command: readonly string[];
  readonly health: readonly string[] | null;
}
export function walk(what: {
  readonly text: string;
  readonly context: string;
  readonly into: string;
  readonly programs: (image: string) => Promise<string> | string;
  readonly say?: (line: string) => void;
}): Promise<Built>;
export function environmentOf(image: Pick<Built, 'env' | 'programs'>): Record<string, string>;
