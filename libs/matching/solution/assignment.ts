export interface Assignment {
  readonly entry: string;
  readonly programme: string;
  /** Weeks from the problem's first week. */
  readonly week: number;
}
