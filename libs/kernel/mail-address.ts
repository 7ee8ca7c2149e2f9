/** One word of ASCII with one @: nothing a mail header could be broken with. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;

/** Whether mail could be sent there. @example isMailAddress('anna@organisation.example') // true */
export const isMailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);
