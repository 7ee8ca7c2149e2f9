import { Injectable } from '@nestjs/common';
import {
  CODE_LIST_VERSIONS,
  CODE_LISTS,
  CODE_LISTS_DATE,
  CODE_LISTS_VERSION,
  convertDiagnosis,
  DIAGNOSES,
  DIAGNOSIS_VERSIONS,
  newestGroups,
} from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { declineReasonsEver, rejectionReasonsEver } from '../reason/reason.store.js';
import { policyVersions } from '../version/policy-version.store.js';
import { type CodeListsDto, type CodeListVersionDto } from './code-lists.dto.js';

const [NEWEST] = DIAGNOSIS_VERSIONS;
const diagnoses = DIAGNOSES.map((group) => ({
  ...group,
  newestGroups: newestGroups(group.code),
  newest: convertDiagnosis(group.code, NEWEST.code),
}));

const VERSIONS = Object.entries(CODE_LIST_VERSIONS).map(([list, of]) => ({ list, ...of }));
/** These are the region's own, as soon as it has agreed on anything. */
const OF_THE_REGION: readonly string[] = ['refusalReasons', 'declineReasons'];

/** All codes: those of the product, and the reasons that the region has agreed on. */
@Injectable()
export class CodeLists {
  constructor(private readonly database: Database) {}

  read(actor: Actor): Promise<CodeListsDto> {
    return this.database.transaction(actor, async (tx) => {
      const [policy] = await policyVersions(tx);
      const agreed = policy && { version: policy.version, date: todayOf(policy.createdAt) };
      return {
        ...CODE_LISTS,
        diagnoses,
        version: CODE_LISTS_VERSION,
        date: CODE_LISTS_DATE,
        versions: versionsWith(agreed),
        refusalReasons: await rejectionReasonsEver(tx),
        declineReasons: await declineReasonsEver(tx),
      };
    });
  }
}

const versionsWith = (agreed: Omit<CodeListVersionDto, 'list'> | undefined): CodeListVersionDto[] =>
  VERSIONS.map((one) => (agreed && OF_THE_REGION.includes(one.list) ? { ...one, ...agreed } : one));
