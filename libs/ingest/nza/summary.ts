import { DIAGNOSES, type DiagnosisVersion } from '../../kernel/index.js';
import { type Reading } from '../table/index.js';
import { type AnnouncedWait } from './announced-wait.js';
import { type AnnouncedWeeks } from './wait.js';

/** How many of the taken rows say what, for the report of an import. */
export interface WaitCounts {
  readonly known: number;
  /** Of the known ones, how many are not whole weeks. */
  readonly partWeeks: number;
  readonly stop: number;
  readonly unknown: number;
}

export interface NzaSummary {
  readonly providers: number;
  /** Rows by the version of the list of diagnosis groups that they use. */
  readonly groups: Readonly<Record<DiagnosisVersion, number>>;
  readonly intake: WaitCounts;
  readonly treatment: WaitCounts;
  /** Announced for the clients of one insurer only. */
  readonly insurerSpecific: number;
  readonly withoutMunicipality: number;
  readonly withoutAgb: number;
  readonly withoutKey: number;
  readonly withoutLocation: number;
  readonly withoutUpdateDate: number;
  /** Rows whose remark was classified; the text is not kept. */
  readonly withRemark: number;
  /** A number of weeks beside a remark that speaks of a stop or a closure: kept as announced. */
  readonly weeksDespiteRemark: number;
}

function countWaits(waits: readonly AnnouncedWeeks[]): WaitCounts {
  const counts = { known: 0, partWeeks: 0, stop: 0, unknown: 0 };
  for (const { status, weeks } of waits) {
    counts[status]++;
    if (weeks !== null && !Number.isInteger(weeks)) counts.partWeeks++;
  }
  return counts;
}

/** The breakdown that an import reports. */
export function summariseNza({ taken }: Pick<Reading<AnnouncedWait>, 'taken'>): NzaSummary {
  const count = (is: (wait: AnnouncedWait) => boolean): number => taken.filter(is).length;
  const ofVersion = (version: DiagnosisVersion): number =>
    count(({ diagnosis }) =>
      DIAGNOSES.some((group) => group.code === diagnosis && group.version === version),
    );
  return {
    providers: new Set(taken.flatMap(({ providerKey }) => providerKey ?? [])).size,
    groups: { '2018': ofVersion('2018'), '2022': ofVersion('2022') },
    intake: countWaits(taken.map(({ intake }) => intake)),
    treatment: countWaits(taken.map(({ treatment }) => treatment)),
    insurerSpecific: count(({ insurer }) => insurer !== null),
    withoutMunicipality: count(({ municipalityCodes }) => municipalityCodes.length === 0),
    withoutAgb: count(({ agbCodes }) => agbCodes.length === 0),
    withoutKey: count(({ providerKey }) => providerKey === null),
    withoutLocation: count(({ location }) => location === ''),
    withoutUpdateDate: count(({ updatedOn }) => updatedOn === null),
    withRemark: count(({ remark }) => remark !== 'none'),
    weeksDespiteRemark: count(
      ({ remark, intake }) => (remark === 'stop' || remark === 'closed') && intake.status === 'known',
    ),
  };
}
