/** What has changed, in the coarse: what a page that shows it has to ask again. In the order in which it is told. */
export const EVENT_TOPICS = [
  'proposals',
  'offers',
  'follow-ups',
  'cases',
  'team',
  'webhooks',
  'runs',
] as const;
export type EventTopic = (typeof EVENT_TOPICS)[number];

/**
 * A kind of event as the database writes it (`<table>.<state>`), with the keys of its sentences in libs/words. They
 * name no client and nothing of a client: an event knows an id, and nothing else.
 */
export interface EventKind<Key extends string = string> {
  readonly kind: string;
  readonly topic: EventTopic;
  /** Permission that lets somebody hear of it; checked against the table of roles when the service starts. */
  readonly permission: string;
  /** What it means, for whoever chooses the kinds a system is told of. */
  readonly what: Key;
  /** What each organisation concerned is told, in the order of the event, of `count` of them; null where its own people did it or need not know. */
  readonly notices: readonly (Key | null)[];
  /** True where it is between people of one organisation: its systems hear nothing of it. */
  readonly betweenPeople?: true;
}
