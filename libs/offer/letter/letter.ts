import {
  type Letter,
  type LetterBlock,
  type LetterData,
  type LetterItem,
  type LetterLanguage,
  type LetterWords,
} from './parts.js';
import { lettersEn } from './words-en.js';
import { lettersNl } from './words-nl.js';

const WORDS: Readonly<Record<LetterLanguage, LetterWords>> = { nl: lettersNl, en: lettersEn };

/**
 * The letter to the client in plain words (B1). The same data give the same letter, to the letter.
 * @example letterOf(data, 'nl').title === 'U kunt eerder terecht bij GGZ Noord'
 */
export function letterOf(data: LetterData, language: LetterLanguage): Letter {
  const words = WORDS[language];
  const { facts, options } = data;
  const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
  const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
  const list = (items: readonly LetterItem[]): LetterBlock => ({ kind: 'list', items });
  return {
    language,
    title: words.title(facts),
    sender: facts.from,
    head: words.head(data),
    blocks: [
      paragraph(words.greeting),
      paragraph(words.opening(data)),
      heading(words.when.heading),
      paragraph(words.when.intro(options.length)),
      list(options.map((week, i) => words.when.option(week, options.length === 1 ? null : i + 1))),
      paragraph(words.when.after(facts)),
      heading(words.how.heading),
      list(words.how.items(facts)),
      heading(words.same.heading),
      list(words.same.items(facts)),
      heading(words.free.heading),
      paragraph(words.free.text(facts)),
      heading(words.act.heading),
      paragraph(words.act.text(data)),
      paragraph(words.act.silence),
      paragraph(words.act.company),
    ],
    closing: words.closing(facts),
    paging: words.paging,
  };
}
