import { samples } from './samples.js';

export const common = { samples };
