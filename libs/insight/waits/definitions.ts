import { type Bilingual } from '../../words/index.js';

/** What the figures are, in the words of the page. */
export const WAITS_DEFINITION: Bilingual = Object.freeze({
  nl:
    'Wachttijd van de wachtplekken die nu openstaan, in hele weken naar boven afgerond: van aanmelding tot intake, van intake tot start van de behandeling, en samen. ' +
    'Verwacht de aanbieder een week, dan telt die; anders de aangekondigde wachttijd van het programma. Een wachttijd is nooit korter dan er al is gewacht. ' +
    'Het gemiddelde weegt elke wachtplek even zwaar, dus een aanbieder naar zijn aantal wachtplekken; de mediaan is de middelste wachtplek. Boven de norm is langer dan de Treeknorm. ' +
    'Iemand kan op meer lijsten staan: dit zijn plekken, geen personen. Een aangenomen overstap telt bij de nieuwe aanbieder.',
  en:
    'Waits of the waiting places now open, in whole weeks rounded up: from registration to intake, from intake to the start of treatment, and together. ' +
    'Where the provider expects a week it counts; otherwise the announced wait of the programme. A wait is never shorter than what has been waited already. ' +
    'The mean weighs each waiting place alike, so a provider by its number of places; the median is the middle place. Beyond the norm is longer than the Treeknorm. ' +
    'Somebody may be on several lists: these are places, not people. An accepted transfer counts at the new provider.',
});

export const WAITS_SOURCE = 'waiting-lists-pushed-by-providers';
