export { NO_ANSWERS, answersIn, readAnswersFile, withOpen, type AnswersFile } from './answers-file.js';
export { clientNumber } from './client-number.js';
export { columnsFitToLeave } from './columns.js';
export { keyedReference, referenceOf, type Keyed, type KeyVersion } from './keyed-reference.js';
export { contextOf, readKnown, type ContextOfList, type KnownToList } from './known.js';
export { leavingRows, messageOf, type Leaving, type RawLine } from './leaving.js';
