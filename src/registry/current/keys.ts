import { type ColumnKey, keysOf } from '../../platform/base/database/index.js';
import {
  type CurrentEntry,
  type CurrentProgramme,
  type CurrentSlot,
  type NamedProgramme,
} from '../../../libs/registry/index.js';
import { CurrentEntryView, CurrentProgrammeView, CurrentSlotView } from './current.entity.js';

const without = <E, K extends ColumnKey<E>>(
  keys: readonly ColumnKey<E>[],
  ...left: readonly K[]
): Exclude<ColumnKey<E>, K>[] =>
  keys.filter((key): key is Exclude<ColumnKey<E>, K> => !left.some((one) => one === key));

/** Columns of a CurrentEntry. */
export const ENTRY_KEYS: readonly (keyof CurrentEntry)[] = without(
  keysOf(CurrentEntryView),
  'regionId',
  'reference',
  'state',
);
/** Columns of a CurrentProgramme. */
export const PROGRAMME_KEYS: readonly (keyof CurrentProgramme)[] = without(
  keysOf(CurrentProgrammeView),
  'regionId',
  'name',
  'providerName',
  'areaName',
  'publicName',
);
/** Columns of a NamedProgramme. */
export const NAMED_PROGRAMME_KEYS: readonly (keyof NamedProgramme)[] = [
  ...PROGRAMME_KEYS,
  'name',
  'providerName',
];
/** Columns of a CurrentSlot. */
export const SLOT_KEYS: readonly (keyof CurrentSlot)[] = without(keysOf(CurrentSlotView), 'regionId');
