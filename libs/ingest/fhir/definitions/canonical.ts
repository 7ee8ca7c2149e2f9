import { CODE_LISTS_DATE, CODE_LISTS_VERSION } from '../../../kernel/index.js';
import { type Json } from '../elements.js';

/** What every definition of ours says of itself. They change with the code lists or with a release, and their version with them. */
export const ofOurs = (resourceType: string, id: string, url: string, title: string): Json => ({
  resourceType,
  id,
  url,
  version: String(CODE_LISTS_VERSION),
  name: pascal(id),
  title,
  status: 'active',
  experimental: false,
  date: CODE_LISTS_DATE,
  publisher: 'Doorstroom',
});

/** A name for programs. @example pascal('demand-care-type') === 'DemandCareType' */
const pascal = (id: string): string =>
  id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
