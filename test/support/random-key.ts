import { createHash } from 'node:crypto';

/** The key of a push as a sender makes one, and the same for the same name. */
export const randomKey = (name: string): string => createHash('sha256').update(name).digest('hex');
