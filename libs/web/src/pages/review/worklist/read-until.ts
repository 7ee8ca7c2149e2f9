const STORED = 'doorstroom.ended-read';

/** Until when somebody has read what ended, in this browser: a moment, and nothing of any proposal. */
export function readUntil(): string {
  try {
    return window.localStorage.getItem(STORED) ?? '';
  } catch {
    return '';
  }
}

export function keepReadUntil(moment: string): void {
  try {
    window.localStorage.setItem(STORED, moment);
  } catch {
    // lasts as long as the page
  }
}
