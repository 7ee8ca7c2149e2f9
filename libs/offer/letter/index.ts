export { letterOf } from './letter.js';
export {
  type Letter,
  type LetterBlock,
  type LetterData,
  type LetterItem,
  type LetterLanguage,
} from './parts.js';
