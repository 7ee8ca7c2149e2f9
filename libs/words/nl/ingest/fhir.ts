/** What is said in FHIR where nothing is wrong. */
export const fhir = {
  valid: 'Deze resource kan zo worden aangeleverd.',
} as const;
