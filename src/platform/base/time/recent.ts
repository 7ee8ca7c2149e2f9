interface Kept<T> {
  readonly until: number;
  readonly answer: Promise<T>;
}

export interface RecentOptions<T> {
  readonly keptMs: number;
  /** More than there can be in earnest; beyond it the oldest go. */
  readonly most: number;
  /** Which answers are kept at all. */
  readonly keeps?: (answer: T) => boolean;
  readonly now?: () => number;
}

/** Answers that may be a moment old; who asks while an answer is on its way waits for the same one. */
export class Recent<T> {
  private readonly answers = new Map<string, Kept<T>>();

  constructor(private readonly options: RecentOptions<T>) {}

  /** @param fresh whatever is known: looks again, and keeps that */
  ask(key: string, look: () => Promise<T>, fresh = false): Promise<T> {
    const { keptMs, most, keeps = () => true, now = () => performance.now() } = this.options;
    const known = this.answers.get(key);
    if (!fresh && known !== undefined && known.until > now()) return known.answer;
    const answer = look();
    const kept = { until: now() + keptMs, answer };
    this.answers.delete(key);
    this.answers.set(key, kept);
    // A failure is the one's who asked first; the next one asks again.
    const drop = (): void => {
      if (this.answers.get(key) === kept) this.answers.delete(key);
    };
    answer.then((given) => (keeps(given) ? undefined : drop()), drop);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= most) break;
      this.answers.delete(oldest);
    }
    return answer;
  }

  /** After something has changed: what is still on its way may have been read before that, so it is not kept either. */
  forget(): void {
    this.answers.clear();
  }
}
