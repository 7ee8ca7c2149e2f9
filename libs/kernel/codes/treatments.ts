import { type Code } from './code.js';

/**
 * What clients call a treatment: plain words that say what one does there and not what one has. A letter names it by
 * one of these, so that it says nothing of health.
 */
export const TREATMENTS = [
  { code: 'talking', nl: 'Gesprekken met een behandelaar', en: 'Talks with a clinician' },
  {
    code: 'thinking-doing',
    nl: 'Anders leren denken en doen (cognitieve gedragstherapie)',
    en: 'Learning to think and act differently (cognitive behavioural therapy)',
  },
  {
    code: 'bad-experiences',
    nl: 'Nare ervaringen verwerken (zoals met EMDR)',
    en: 'Coming to terms with bad experiences (for example EMDR)',
  },
  {
    code: 'patterns',
    nl: 'Vaste patronen veranderen (zoals schematherapie)',
    en: 'Changing fixed patterns (for example schema therapy)',
  },
  { code: 'feelings', nl: 'Leren omgaan met gevoelens', en: 'Learning to handle feelings' },
  { code: 'everyday', nl: 'Hulp bij het dagelijks leven', en: 'Help with everyday life' },
  {
    code: 'family',
    nl: 'Gesprekken met het gezin of de partner',
    en: 'Talks with the family or the partner',
  },
  { code: 'parenting', nl: 'Hulp bij het opvoeden', en: 'Help with parenting' },
  { code: 'medication', nl: 'Behandeling met medicijnen', en: 'Treatment with medication' },
  {
    code: 'creative',
    nl: 'Werken met bewegen, muziek of beeld (vaktherapie)',
    en: 'Working with movement, music or art (arts therapy)',
  },
  { code: 'assessment', nl: 'Onderzoek naar wat er aan de hand is', en: 'Finding out what is going on' },
  {
    code: 'day-programme',
    nl: 'Behandeling overdag, meer dagen per week',
    en: 'Day treatment, several days a week',
  },
  { code: 'at-home', nl: 'Behandeling thuis', en: 'Treatment at home' },
  { code: 'stay', nl: 'Behandeling met verblijf', en: 'Treatment with a stay' },
] as const satisfies readonly Code[];

export type TreatmentCode = (typeof TREATMENTS)[number]['code'];
