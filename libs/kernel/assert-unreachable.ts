/** Ends every switch over a union: a new case then fails to compile where it is forgotten. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
