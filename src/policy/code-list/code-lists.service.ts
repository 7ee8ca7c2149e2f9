import { Injectable } from '@nestjs/common';
import {
  CODE_LISTS,
  CODE_LISTS_DATE,
  CODE_LISTS_VERSION,
  convertDiagnosis,
  DIAGNOSES,
  DIAGNOSIS_VERSIONS,
  newestGroups,
} from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { declineReasonsEver, rejectionReasonsEver } from '../reason/reason.store.js';
import { type CodeListsDto } from './code-lists.dto.js';

const [NEWEST] = DIAGNOSIS_VERSIONS;
const diagnoses = DIAGNOSES.map((group) => ({
  ...group,
  newestGroups: newestGroups(group.code),
  newest: convertDiagnosis(group.code, NEWEST.code),
}));

/** All codes: those of the product, and the reasons that the region has agreed on. */
@Injectable()
export class CodeLists {
  constructor(private readonly database: Database) {}

  read(actor: Actor): Promise<CodeListsDto> {
    return this.database.transaction(actor, async (tx) => ({
      ...CODE_LISTS,
      diagnoses,
      version: CODE_LISTS_VERSION,
      date: CODE_LISTS_DATE,
      refusalReasons: await rejectionReasonsEver(tx),
      declineReasons: await declineReasonsEver(tx),
    }));
  }
}
