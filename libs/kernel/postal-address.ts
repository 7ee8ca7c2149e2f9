/** One line of letters, figures and the signs of an address. */
const ADDRESS = /^[\p{L}\p{N}][\p{L}\p{N} .,'/()-]{4,119}$/u;

/**
 * Whether a text can stand in a letter as the address of an organisation; the database takes the same and no more.
 * @example isPostalAddress('Hoofdweg 1, 9700 AA Groningen') // true
 */
export const isPostalAddress = (text: string): boolean => ADDRESS.test(text);
