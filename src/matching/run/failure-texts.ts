import { type FailureCode } from './run.store.js';

interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** What went wrong, and what to do about it. */
const TEXTS: Readonly<Record<FailureCode, Bilingual>> = {
  interrupted: {
    nl: 'De server die deze ronde berekende is gestopt. Start een nieuwe ronde.',
    en: 'The server that computed this run stopped. Start a new run.',
  },
  unexpected: {
    nl: 'Er ging iets mis dat niet mag gebeuren. Het logboek van de server zegt wat; start daarna een nieuwe ronde.',
    en: 'Something went wrong that never should. The log of the server says what; then start a new run.',
  },
  'queue-unavailable': {
    nl: 'De ronde kon niet in de wachtrij worden gezet. Probeer het over een minuut opnieuw.',
    en: 'The run could not be put in the queue. Try again in a minute.',
  },
  'verification-failed': {
    nl: 'Het gevonden plan hield bij de controle geen stand. Er is niets van gepubliceerd; meld dit aan de beheerder.',
    en: 'The plan that was found did not pass the recheck. Nothing of it was published; report this to the administrator.',
  },
  infeasible: {
    nl: 'Wat al loopt past niet binnen de grenzen die nu gelden. Verruim een grens of trek een voorstel in.',
    en: 'What is under way does not fit within the limits in force. Raise a limit or withdraw a proposal.',
  },
  'out-of-memory': {
    nl: 'De berekening had meer geheugen nodig dan zij mag gebruiken. Verhoog SOLVER_MEMORY_MB op de server en start een nieuwe ronde.',
    en: 'The computation needed more memory than it may use. Raise SOLVER_MEMORY_MB on the server and start a new run.',
  },
};

/** Null where nothing failed; a code of a later version has no words here yet. */
export const failureText = (code: string | null): Bilingual | null =>
  code !== null && Object.hasOwn(TEXTS, code) ? TEXTS[code as FailureCode] : null;
