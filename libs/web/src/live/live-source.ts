import type { LiveChange } from '../api/notify.js';

const ADDRESS = '/api/v1/events/live';
const CHANNEL = 'doorstroom.live';
/** After an answer that was no stream (signed out, too many pages); what is missed meanwhile is asked for every minute anyway. */
const AGAIN_MS = 30_000;

/** What the server said, or that so much was missed that everything has to be asked for anew. */
export type LiveNews = { kind: 'changes'; changes: LiveChange[] } | { kind: 'reset' };
type Hear = (news: LiveNews) => void;

/** One stream with the server. The browser repeats the last id by itself when the connection was lost, so nothing is missed. */
function stream(hear: Hear): () => void {
  let source: EventSource | null = null;
  let again: number | undefined;
  const open = (): void => {
    source = new EventSource(ADDRESS);
    source.addEventListener('change', (event: MessageEvent<string>) =>
      hear({ kind: 'changes', changes: (JSON.parse(event.data) as { changes: LiveChange[] }).changes }),
    );
    source.addEventListener('reset', () => hear({ kind: 'reset' }));
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      again = window.setTimeout(() => {
        open();
        hear({ kind: 'reset' });
      }, AGAIN_MS);
    });
  };
  open();
  return () => {
    window.clearTimeout(again);
    source?.close();
  };
}

/**
 * Hears of changes as long as somebody listens. Of all tabs one holds the stream and tells the others: a browser has
 * few connections to spend on one server. When that tab is closed the next takes over.
 */
export function listen(hear: Hear): () => void {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (locks === undefined || typeof BroadcastChannel === 'undefined') return stream(hear);
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<LiveNews>) => hear(event.data);
  const leaving = new AbortController();
  let close: (() => void) | null = null;
  locks
    .request(CHANNEL, { signal: leaving.signal }, () => {
      close = stream((news) => {
        hear(news);
        channel.postMessage(news);
      });
      // Held until this tab is gone.
      return new Promise<void>((done) => leaving.signal.addEventListener('abort', () => done()));
    })
    .catch((error: unknown) => {
      // Gone before it was our turn; anything else is a fault worth seeing.
      if (!leaving.signal.aborted) throw error;
    });
  return () => {
    leaving.abort();
    close?.();
    channel.close();
  };
}
