/** What the discreet notice says: a sentence of the server where there is one, and whether a list on the page is old. */
export interface Notice {
  message: { nl: string; en: string } | null;
  stale: boolean;
}

let notice: Notice | null = null;
const listeners = new Set<() => void>();

function set(next: Notice | null): void {
  notice = next;
  listeners.forEach((listener) => listener());
}

export const currentNotice = (): Notice | null => notice;
export const hideNotice = (): void => set(null);
/** A list that was old stays so when the next sentence comes. */
export const showNotice = (next: Notice): void =>
  set({ message: next.message, stale: next.stale || notice?.stale === true });
export const onNotice = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
