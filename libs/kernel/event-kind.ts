/** What has changed, in the coarse: what a page that shows it has to ask again. */
export type EventTopic = 'proposals' | 'offers' | 'follow-ups' | 'cases' | 'team' | 'webhooks';

/** One sentence for one and for several; `{count}` stands for how many. */
export interface EventText {
  readonly nl: { readonly one: string; readonly many: string };
  readonly en: { readonly one: string; readonly many: string };
}

/**
 * A kind of event as the database writes it (`<topic of the table>.<state>`), with the words for people. The words
 * name no client and nothing of a client: an event knows an id, and nothing else.
 */
export interface EventKind {
  readonly kind: string;
  readonly topic: EventTopic;
  /** Permission that lets somebody hear of it; checked against the table of roles when the service starts. */
  readonly permission: string;
  /** What it means, for whoever chooses the kinds a system is told of. */
  readonly nl: string;
  readonly en: string;
  /** What each organisation concerned is told, in the order of the event; null where its own people did it or need not know. */
  readonly told: readonly (EventText | null)[];
  /** True where it is between people of one organisation: its systems hear nothing of it. */
  readonly betweenPeople?: true;
}

/** @returns the sentence for `count` events, in both languages. @example textFor(TEXT, 3).en === '3 new proposals wait for your eyes' */
export const textFor = (text: EventText, count: number): { readonly nl: string; readonly en: string } => {
  const say = ({ one, many }: { one: string; many: string }): string =>
    (count === 1 ? one : many).replace('{count}', String(count));
  return { nl: say(text.nl), en: say(text.en) };
};
