/** One question in a transaction. */
export type Ask = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;
