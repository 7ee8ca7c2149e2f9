import { type QualityProgramme, type QualityWeight } from './quality-list.js';

export interface ProgrammeRule {
  readonly code: string;
  readonly weight: QualityWeight;
  readonly finds: (programme: QualityProgramme) => boolean;
}

/** Rules about one programme. Of an intake without a programme there is none: the registry takes no such thing. */
export const PROGRAMME_RULES = [
  {
    code: 'stop-and-intakes',
    weight: 'error',
    finds: ({ intakeStop, offeredAhead }) => intakeStop && offeredAhead > 0,
  },
  {
    code: 'nothing-offered',
    weight: 'note',
    finds: ({ intakeStop, offeredAhead }) => !intakeStop && offeredAhead === 0,
  },
] as const satisfies readonly ProgrammeRule[];
