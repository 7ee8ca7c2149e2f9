import { PAGE_WORDS } from '../../../words/pages.js';
import { firstLanguage } from './first-language.js';

/**
 * Asks for the words of the reader before the script of the pages has arrived, so that both travel at once. The pages
 * ask again and are given the same file; what went wrong here they meet themselves.
 */
void PAGE_WORDS[firstLanguage()]().catch(() => undefined);
