/** Those who wait for a turn of the same key, each with the promise that the one before it is done. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, number>();

  /** @param most who may wait for one key at the same time */
  constructor(private readonly most: number) {}

  /**
   * Waits until everybody who came earlier for this key is done.
   * @returns what to call when done oneself; null where too many wait already
   */
  async take(key: string): Promise<(() => void) | null> {
    const ahead = this.waiting.get(key) ?? 0;
    if (ahead >= this.most) return null;
    this.waiting.set(key, ahead + 1);
    const before = this.last.get(key);
    let done!: () => void;
    const mine = new Promise<void>((resolve) => (done = resolve));
    this.last.set(key, mine);
    await before;
    return () => {
      const left = (this.waiting.get(key) ?? 1) - 1;
      if (left === 0) {
        this.waiting.delete(key);
        this.last.delete(key);
      } else this.waiting.set(key, left);
      done();
    };
  }
}
