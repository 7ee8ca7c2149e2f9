import { CODE_LISTS, type Code, type CodeListName } from '../../../kernel/index.js';
import { type Json } from '../elements.js';
import { AREA_SYSTEM, kebab, systemOf, valueSetUrl } from '../names.js';
import { ofOurs } from './canonical.js';

const isOurs = (list: CodeListName): boolean => systemOf(list).endsWith(`/CodeSystem/${kebab(list)}`);

const concept = ({ code, nl, en, unverified }: Code): Json => ({
  code,
  display: en,
  designation: [{ language: 'nl', value: nl }],
  ...(unverified === true ? { property: [{ code: 'unverified', valueBoolean: true }] } : {}),
});

function codeSystem(list: CodeListName): Json {
  const codes: readonly Code[] = CODE_LISTS[list];
  const hasUnverified = codes.some(({ unverified }) => unverified === true);
  return {
    ...ofOurs('CodeSystem', kebab(list), systemOf(list), `Code list ${list}`),
    caseSensitive: true,
    valueSet: valueSetUrl(list),
    content: 'complete',
    count: codes.length,
    ...(hasUnverified
      ? {
          property: [
            {
              code: 'unverified',
              description: 'Could not be held against the list of its issuer',
              type: 'boolean',
            },
          ],
        }
      : {}),
    concept: codes.map(concept),
  };
}

/** Of a list that somebody else issues, the codes that are taken. */
const valueSet = (list: CodeListName): Json => ({
  ...ofOurs('ValueSet', kebab(list), valueSetUrl(list), `Codes of the list ${list}`),
  compose: {
    include: [
      {
        system: systemOf(list),
        ...(isOurs(list) ? {} : { concept: CODE_LISTS[list].map(({ code, en }) => ({ code, display: en })) }),
      },
    ],
  },
});

/** Which municipalities a region has it says itself: `GET /api/v1/waiting-list/known`. */
const municipalities = (): Json => ({
  ...ofOurs('CodeSystem', 'municipality', AREA_SYSTEM, 'Codes of Dutch municipalities, four digits'),
  caseSensitive: true,
  content: 'not-present',
});

export const codeSystems = (lists: readonly CodeListName[]): readonly Json[] => [
  ...lists.filter(isOurs).map(codeSystem),
  municipalities(),
];
export const valueSets = (lists: readonly CodeListName[]): readonly Json[] => lists.map(valueSet);
