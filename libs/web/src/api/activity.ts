/** After this long without a key or a pointer, what the page asks by itself no longer keeps the session alive. */
const IDLE_MS = 60_000;

let last = Date.now();
const note = (): void => {
  last = Date.now();
};
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const)
  window.addEventListener(kind, note, { passive: true, capture: true });

/** Whether nobody is doing anything here: an unattended screen has to sign itself out. */
export const isUnattended = (): boolean => Date.now() - last > IDLE_MS;
