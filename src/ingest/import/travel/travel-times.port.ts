import { type KnownAreas, type TravelWay } from '../../../../libs/ingest/index.js';
import { type Owner } from '../../../platform/base/database/index.js';

/**
 * The travel times of a region, which the registry keeps. Ingest knows no later stage: it says here what it needs, and
 * the command line brings the two together.
 */
export interface TravelTimes {
  /** Codes of the region's areas, and of those that it had; none where there is no such region. */
  areas(owner: Owner, region: string): Promise<KnownAreas>;
  /** Estimates from coordinates, whatever a file gave: what a matrix is held against. None where coordinates are unknown. */
  estimates(owner: Owner, region: string, today: string): Promise<readonly TravelWay[]>;
  /** Replaces what was estimated or came from an earlier file. Answers how many ways are new, and how many changed. */
  write(
    owner: Owner,
    region: string,
    ways: readonly TravelWay[],
  ): Promise<{ readonly imported: number; readonly changed: number }>;
  /** How many ways come from a file, and how many are estimated. */
  count(owner: Owner, region: string): Promise<{ readonly matrix: number; readonly estimate: number }>;
}
