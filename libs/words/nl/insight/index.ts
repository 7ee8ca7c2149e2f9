import { definitions } from './definitions.js';

export const insight = { definitions } as const;
