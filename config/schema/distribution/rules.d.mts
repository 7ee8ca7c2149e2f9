interface Finding {
  readonly rule: string;
  readonly where: string;
  readonly what: string;
  readonly todo: string;
}
interface Checked {
  readonly checked: number;
  readonly found: readonly Finding[];
}
export declare function distributionOf(catalogue: object): {
  readonly checks: Readonly<Record<string, Checked>>;
  readonly places: Readonly<Record<'distributed' | 'reference' | 'local', readonly string[]>>;
};
