/** Whether an entry is on its provider's list. `left` entries stay in the registry: nobody is deleted. */
export const ENTRY_STATES = ['waiting', 'transferring', 'left'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];
