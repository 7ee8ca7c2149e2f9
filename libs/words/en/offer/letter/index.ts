import { type letter as dutch } from '../../../nl/offer/letter/index.js';
import { type Translation } from '../../../translation.js';
import { adult } from './adult.js';
import { both } from './both.js';
import { parents } from './parents.js';
import { shared } from './shared.js';
import { young } from './young.js';

export const letter: Translation<typeof dutch> = { shared, adult, young, both, parents };
