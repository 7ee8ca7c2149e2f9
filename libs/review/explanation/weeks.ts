/** A number of weeks in words. @example nlWeeks(1) === '1 week' */
export const nlWeeks = (n: number): string => `${n} ${n === 1 ? 'week' : 'weken'}`;
export const enWeeks = (n: number): string => `${n} ${n === 1 ? 'week' : 'weeks'}`;
