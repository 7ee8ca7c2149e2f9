export const letter = {
  /** Name of the file, before its reference. */
  file: 'brief',
} as const;
