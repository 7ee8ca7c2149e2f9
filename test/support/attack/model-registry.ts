import { entryId, programmeId } from '../../../libs/registry/index.js';
import { type Actor } from '../../../src/platform/base/database/actor.js';
import { clinician, RECEIVER, REGION, SENDER, THIRD, weekAhead } from '../review/region.js';
import { pseudonym } from '../pseudonym.js';
import { entryRow } from './full-region.js';
import { CLIENTS, type Programme, type World } from './model-world.js';
import { type Answer, type WholeApp } from './whole-app.js';

/** The receiving organisation of each programme. */
export const RECEIVERS = [RECEIVER, THIRD] as const;
const REFERENCE = 'groep';
export const PROGRAMMES = RECEIVERS.map((provider) => programmeId(REGION, provider, REFERENCE));
export const WEEKS = [weekAhead(6), weekAhead(7), weekAhead(8)] as const;
const references = Array.from({ length: CLIENTS }, (_, i) => pseudonym(`MODEL-${i}`));
export const ENTRIES = references.map((reference) => entryId(REGION, SENDER, reference));

const steward = (organisation: string): Actor =>
  clinician(organisation, `steward-m-${organisation}`, { role: 'data-steward', profession: null });

/** What the organisations push, as the service takes it. */
export class ModelRegistry {
  constructor(private readonly test: WholeApp) {}

  async fill(world: World): Promise<void> {
    await this.put(SENDER, 'thuis', { intakeWait: 40, treatmentWait: 10 });
    await this.list(-1, -1);
    for (const programme of [0, 1] as const) {
      await this.programme(programme, false);
      await this.places(programme, world.offered[programme]);
    }
  }

  /** Whoever is aggressive is so from this push on: their clinical picture has been scored anew. */
  list(without: number, aggressive: number): Promise<Answer> {
    const entries = references
      .map((reference, i) =>
        entryRow(reference, { programme: 'thuis', flags: i === aggressive ? ['aggression'] : [] }),
      )
      .filter((_, i) => i !== without);
    return this.test.call(steward(SENDER), 'POST', '/api/v1/waiting-list', {
      body: { mode: 'snapshot', entries },
    });
  }

  programme(programme: Programme, intakeStop: boolean): Promise<Answer> {
    const excludes = programme === 0 ? ['aggression'] : [];
    return this.put(RECEIVERS[programme], REFERENCE, { intakeStop, excludes, treatmentWait: 3 });
  }

  places(programme: Programme, offered: readonly number[]): Promise<Answer> {
    const slots = WEEKS.map((week, i) => ({ week, offered: offered[i]! }));
    const path = `/api/v1/programmes/${REFERENCE}/slots`;
    return this.test.call(steward(RECEIVERS[programme]), 'PUT', path, { body: { slots } });
  }

  private put(provider: string, reference: string, change: Record<string, unknown>): Promise<Answer> {
    const body = {
      name: 'Groep, volwassenen',
      area: provider === SENDER ? '0014' : '0037',
      online: false,
      diagnoses: ['anxiety'],
      settings: ['2'],
      ages: [18, 120],
      languages: ['nl'],
      severities: [1, 2, 3],
      excludes: [],
      intakeStop: false,
      ...change,
    };
    return this.test.call(steward(provider), 'PUT', `/api/v1/programmes/${reference}`, { body });
  }
}
