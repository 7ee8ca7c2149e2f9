import { labelsOf, type Language, LANGUAGES, mondayOf } from '../../kernel/index.js';
import { type Key, longDate, type ParamsOf, sayMessage } from '../../words/index.js';
import { type Letter, type LetterBlock, type LetterData, type LetterItem } from './parts.js';

type Below<K extends string> = K extends `offer.letter.${infer Name}` ? Name : never;
/** A sentence of the letter, by its key below `offer.letter`. */
type Sentence = Below<Key>;
/** What a sentence names beside the facts, which are the same in all of them. */
type OwnParam = 'choice' | 'count' | 'minutes' | 'monday';
type FactParams = Omit<ParamsOf<`offer.letter.${Sentence}`>, OwnParam>;
type OwnParams = Readonly<Partial<Record<OwnParam, string | number>>>;

const WEEKS_TO_CHOOSE = ['one', 'two', 'three'] as const;

/**
 * The letter to the client in plain words (B1). The same data give the same letter, to the letter.
 * @example letterOf(data, 'nl').title === 'U kunt eerder terecht bij GGZ Noord'
 */
export function letterOf(data: LetterData, language: Language): Letter {
  const { facts, options } = data;
  const about: FactParams = {
    from: facts.from,
    to: facts.to,
    programme: facts.programme,
    place: facts.place,
    language: labelsOf(LANGUAGES, facts.language),
    answerBy: data.answerBy,
  };
  const text = (sentence: Sentence, params: OwnParams = {}): string =>
    sayMessage(language, { key: `offer.letter.${sentence}`, params: { ...about, ...params } });
  const item = (label: Sentence, sentence: Sentence, params?: OwnParams): LetterItem => ({
    label: text(label),
    text: text(sentence, params),
  });
  const heading = (sentence: Sentence): LetterBlock => ({ kind: 'heading', text: text(sentence) });
  const paragraph = (sentence: Sentence): LetterBlock => ({ kind: 'paragraph', text: text(sentence) });
  const list = (...items: readonly LetterItem[]): LetterBlock => ({ kind: 'list', items });

  const where = (): LetterItem =>
    facts.online
      ? item('how.online', 'how.onlineText')
      : facts.travelMinutes === null
        ? item('how.place', 'how.placeText')
        : item('how.place', 'how.placeAndTrip', { minutes: facts.travelMinutes });
  return {
    language,
    title: text('title'),
    sender: facts.from,
    head: [
      { label: text('date'), text: longDate(data.offeredOn, language) },
      { label: text('reference'), text: data.reference },
    ],
    blocks: [
      paragraph('greeting'),
      paragraph('opening'),
      heading('when.heading'),
      paragraph(`when.weeks.${WEEKS_TO_CHOOSE[options.length - 1] ?? 'three'}`),
      list(
        ...options.map(({ week, weeksSooner }, i) => ({
          label: options.length === 1 ? null : text('when.choice', { choice: i + 1 }),
          text: text('when.option', { monday: mondayOf(week), count: weeksSooner }),
        })),
      ),
      paragraph('when.dayAndTime'),
      heading('how.heading'),
      list(
        item('how.treatment', 'how.treatmentText'),
        where(),
        item('how.form', facts.group ? 'how.group' : 'how.alone'),
        item('how.language', 'how.languageText'),
        facts.treatmentWeeks === 0
          ? item('how.start', 'how.startAtOnce')
          : item('how.start', 'how.startLater', { count: facts.treatmentWeeks }),
      ),
      heading('same.heading'),
      list(
        item('same.wait', 'same.waitText'),
        item('same.place', 'same.placeText'),
        item('same.referral', 'same.referralText'),
        item('same.file', 'same.fileText'),
        item('same.questions', 'same.questionsText'),
      ),
      heading('free.heading'),
      paragraph('free.text'),
      heading('act.heading'),
      paragraph('act.text'),
      paragraph('act.silence'),
      paragraph('act.company'),
    ],
    closing: [text('closing'), text('signature')],
    paging: [text('page'), text('ofPages')],
  };
}
