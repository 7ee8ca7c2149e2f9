/** Nothing is painted in a tab that is not in sight: what waits for it goes on all the same. */
const AT_THE_LATEST_MS = 100;

/** Resolves when what is on its way to the screen has come there: what can wait for it takes neither time nor line of it. */
export const afterPaint = (): Promise<void> =>
  new Promise((painted) => {
    window.setTimeout(painted, AT_THE_LATEST_MS);
    window.requestAnimationFrame(() => void window.setTimeout(painted));
  });
