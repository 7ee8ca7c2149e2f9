/** PostgreSQL's bigint and numeric come as text; what these columns hold stays far below 2^53. */
export const asNumber = {
  from: (text: string | null): number | null => (text === null ? null : Number(text)),
  to: (value: number | null): number | null => value,
};
