const KEPT_MS = 5_000;
const MOST = 20_000;

/** Answers that may be a few seconds old; who asks while an answer is on its way waits for the same one. */
export class LiveCache {
  private readonly answers = new Map<string, { readonly until: number; readonly answer: Promise<boolean> }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  ask(key: string, look: () => Promise<boolean>): Promise<boolean> {
    const known = this.answers.get(key);
    if (known !== undefined && known.until > this.now()) return known.answer;
    const answer = look();
    const kept = { until: this.now() + KEPT_MS, answer };
    this.answers.delete(key);
    this.answers.set(key, kept);
    // Neither a failure nor a no is kept: the next one asks again.
    const drop = (): void => {
      if (this.answers.get(key) === kept) this.answers.delete(key);
    };
    answer.then((good) => (good ? undefined : drop()), drop);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= MOST) break;
      this.answers.delete(oldest);
    }
    return answer;
  }

  /** After something has ended: what is still on its way may have been read before that, so it is not kept either. */
  forget(): void {
    this.answers.clear();
  }
}
