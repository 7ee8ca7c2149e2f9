import type { PollGroup } from '../../api/still-waiting.js';

/** What the address remembers of the page. */
export interface StillWaitingSearch {
  bezig?: 'af-te-halen';
  pagina?: number;
}

export const groupOf = ({ bezig }: StillWaitingSearch): PollGroup =>
  bezig === 'af-te-halen' ? 'to-take-off' : 'to-ask';

export function readStillWaitingSearch({ bezig, pagina }: Record<string, unknown>): StillWaitingSearch {
  const page = Number(pagina);
  return {
    ...(bezig === 'af-te-halen' ? { bezig } : {}),
    ...(Number.isInteger(page) && page > 1 && page <= 20_000 ? { pagina: page } : {}),
  };
}
