import { type Repository } from './repository.mjs';

export interface Sbom {
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string;
    readonly component: {
      readonly name: string;
      readonly version: string;
      readonly type: string;
      readonly properties?: readonly { readonly name: string; readonly value: string }[];
    };
  };
  readonly components: readonly { readonly name: string }[];
}
export function sbomOf(made: Sbom, of: Pick<Repository, 'name' | 'version' | 'commit' | 'committedAt'>): Sbom;
