/** True where one code is in both lists, and where either says nothing: what is not said stands in nobody's way. */
export const inCommon = (
  asked: readonly string[] | null | undefined,
  given: readonly string[] | null | undefined,
): boolean => !asked || !given || asked.some((code) => given.includes(code));
