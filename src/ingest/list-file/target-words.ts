import { CODE_LISTS, type FieldProblem, labelsOf } from '../../../libs/kernel/index.js';
import { type Bilingual, fieldSentence, inBoth, isKey, messageInBoth } from '../../../libs/words/index.js';
import { TARGETS, type Target } from '../../../libs/ingest/index.js';

const FLAG = 'flag:';

/** What a column can be, as people call it. */
export function targetName(target: Target): Bilingual {
  if (target.startsWith(FLAG))
    return inBoth('ingest.mapping.targets.flag', {
      flag: labelsOf(CODE_LISTS.flags, target.slice(FLAG.length)),
    });
  const key = `ingest.mapping.targets.${target}`;
  return isKey(key) ? messageInBoth({ key }) : { nl: target, en: target };
}

/** What a field of a row is called, by the column that says it. */
export const fieldName = (field: string): Bilingual => {
  const [target] = Object.entries(TARGETS).find(([, kind]) => kind.field === field) ?? [field];
  return targetName(target);
};

/** What is wrong with a cell, in the words of its file: each field it names by its column. */
export const cellSentence = ({ field, code, params = {} }: Omit<FieldProblem, 'row'>): Bilingual =>
  fieldSentence({
    ...{ field: fieldName(field), code },
    params: {
      ...params,
      ...(typeof params['other'] === 'string' && { other: fieldName(params['other']) }),
    },
  });
