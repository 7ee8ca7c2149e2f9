import { circuit } from './circuit.js';
import { type EligibilityEntry, type EligibilityProgramme } from './rule.js';
import { title } from './title.js';

/**
 * Whether a programme treats a client under the law and in the circuit of their care: what no placement crosses, however
 * far it has come. Every other rule is one of choosing a place.
 * @example underLaw({ title: 'jeugdwet', circuit: null }, { titles: ['zvw'], circuits: null }) === false
 */
export const underLaw = (
  entry: Pick<EligibilityEntry, 'title' | 'circuit'>,
  programme: Pick<EligibilityProgramme, 'titles' | 'circuits'>,
): boolean => title.holds(entry, programme, null) && circuit.holds(entry, programme, null);
