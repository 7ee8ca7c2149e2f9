const DAYS = 31;
/** Out of the way of all others, so that no two are of one period while they move. */
const AWAY = 100_000;

/** As if all that was published were of an earlier period. */
export async function nextPeriod(owner: (sql: string) => Promise<unknown>): Promise<void> {
  await owner(`UPDATE figure_release SET period = period - ${DAYS}`);
  await owner(`UPDATE kept_release SET period = period - ${AWAY}`);
  await owner(`UPDATE kept_release SET period = period + ${AWAY - DAYS}`);
}

/** As if nothing had ever been published. */
export async function nothingPublished(owner: (sql: string) => Promise<unknown>): Promise<void> {
  await owner('DELETE FROM figure_release');
  await owner('DELETE FROM kept_release');
}
