import { type Language } from '../../kernel/index.js';
import { type Letter, type LetterBlock } from '../../offer/index.js';
import { isKey, longDate, say, sayMessage } from '../../words/index.js';
import { type DayOfAnswer, type PartOfAnswer } from './answer.js';

export interface AnswerData {
  /** By what the client is known to the provider. */
  readonly reference: string;
  /** Whose list it is; null where that is not known any more. */
  readonly provider: string | null;
  readonly region: string;
  /** `YYYY-MM-DD`: when it is answered. */
  readonly on: string;
  readonly parts: readonly PartOfAnswer[];
  /** Days on which the provider changed what is held, in order of time, one for each change. */
  readonly changes: readonly string[];
  /** Of an organisation by its code. */
  readonly nameOf: (organisation: string) => string;
}

/**
 * The answer to a client, in plain words (B1), as a letter: organisations, who they are, and by day what they did.
 * The same data give the same letter. Nobody is named: a client hears of an organisation who its people are.
 */
export function answerLetter(data: AnswerData, language: Language): Letter {
  const { parts, region, provider } = data;
  const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
  const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
  const days = parts.flatMap((part) => part.days.map(({ day }) => day)).sort();
  const [from, to, changed] = [days[0], days.at(-1), data.changes.at(-1)];
  const signature = say(language, 'privacy.answer.signature', { region });
  return {
    language,
    direction: 'ltr',
    title: say(language, 'privacy.answer.title'),
    sender: say(language, 'privacy.answer.sender', { region }),
    head: [
      { label: say(language, 'privacy.answer.date'), text: longDate(data.on, language) },
      { label: say(language, 'privacy.answer.reference'), text: data.reference },
      ...(provider === null ? [] : [{ label: say(language, 'privacy.answer.list'), text: provider }]),
    ],
    blocks: [
      paragraph(say(language, 'privacy.answer.greeting')),
      paragraph(say(language, 'privacy.answer.opening')),
      ...(from === undefined || to === undefined
        ? []
        : [paragraph(say(language, 'privacy.answer.period', { from, to }))]),
      heading(say(language, 'privacy.answer.whatHeading')),
      paragraph(say(language, 'privacy.answer.what')),
      heading(say(language, 'privacy.answer.whoHeading')),
      ...(parts.length === 0
        ? [paragraph(say(language, 'privacy.answer.nothing'))]
        : [paragraph(say(language, 'privacy.answer.who')), ...parts.flatMap(organisation)]),
      ...(changed === undefined
        ? []
        : [
            paragraph(say(language, 'privacy.answer.changes', { count: data.changes.length, last: changed })),
          ]),
      heading(say(language, 'privacy.answer.laterHeading')),
      paragraph(say(language, 'privacy.answer.later')),
    ],
    closing: [say(language, 'privacy.answer.closing'), signature],
    paging: [say(language, 'offer.letter.shared.page'), say(language, 'offer.letter.shared.ofPages')],
    gaps: [],
    missing: [],
  };

  /** Its name stands above the first of its parts. */
  function organisation(part: PartOfAnswer, at: number): LetterBlock[] {
    const before = parts[at - 1];
    const name =
      part.organisation !== null
        ? data.nameOf(part.organisation)
        : say(language, isEngine(part) ? 'privacy.answer.engine' : 'privacy.answer.region');
    const above =
      before === undefined
        ? null
        : before.organisation === part.organisation && isEngine(before) === isEngine(part);
    return [
      ...(above === true ? [] : [heading(name)]),
      paragraph(`${whoIs(part, language)}:`),
      {
        kind: 'list',
        items: part.days.map((day) => ({
          label: longDate(day.day, language),
          text: whatWasDone(day, language),
        })),
      },
    ];
  }
}

const isEngine = ({ organisation, role }: PartOfAnswer): boolean =>
  organisation === null && role === 'engine';

/** @example whoIs(part, 'nl') === 'Een behandelaar, 2 mensen' */
export function whoIs({ role, capacity, people }: PartOfAnswer, language: Language): string {
  const key = `privacy.answer.role.${capacity ?? role}`;
  const who = say(language, isKey(key) ? (key as 'privacy.answer.role.other') : 'privacy.answer.role.other');
  if (role === 'engine') return who;
  return role === 'provider-system'
    ? say(language, 'privacy.answer.systems', { count: people, who })
    : say(language, 'privacy.answer.people', { count: people, who });
}

/** @example whatWasDone(day, 'nl') === 'uw gegevens bekeken (3 keer).' */
export function whatWasDone({ deeds }: DayOfAnswer, language: Language): string {
  const said = deeds.map(({ deed, times }) =>
    sayMessage(language, {
      key: 'privacy.answer.times',
      params: { count: times, deed: say(language, `privacy.answer.deed.${deed}`) },
    }),
  );
  return say(language, 'privacy.answer.line', { deeds: said });
}
