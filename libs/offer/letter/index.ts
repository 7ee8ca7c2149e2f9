export { letterOf } from './letter.js';
export { type Letter, type LetterBlock, type LetterData, type LetterItem } from './parts.js';
