export function violations(
  schema: string,
  files: readonly { readonly path: string; readonly text: string }[],
): { path: string; at: string; what: string; then: string }[];
