export interface Stage {
  readonly at: string;
  readonly image: string;
  readonly name: string | null;
  readonly steps: readonly ({ readonly at: string; readonly keyword: string } & Readonly<
    Record<string, unknown>
  >)[];
}
export function readDockerfile(text: string, name?: string): Stage[];
