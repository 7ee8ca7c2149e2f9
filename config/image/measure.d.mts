export function measure(image: {
  readonly root: string;
  readonly owners: readonly { readonly path: string; readonly uid: number }[];
  readonly epoch: number;
}): Promise<{ readonly bytes: number; readonly files: number; readonly sha256: string }>;
