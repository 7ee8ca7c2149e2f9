import { type EntityManager } from 'typeorm';
import { type OfferFacts } from '../../../libs/offer/index.js';
import { lastTreatedAt } from '../../../libs/registry/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { columnsOf, type RowOf, type Table, table } from '../../platform/base/database/index.js';
import { CurrentEntryView, CurrentProgrammeView, ProviderName } from '../../registry/index.js';

/** The organisations of a proposal and its programme. */
export const f = table(ProviderName, 'f');
export const t = table(ProviderName, 't');
export const j = table(CurrentProgrammeView, 'j');

/**
 * What the client is told of the place, as JSON over a proposal and `factsJoins` of it. Frozen in the offer, so that
 * the letter of an offer stays the letter, whatever is pushed later; the need and the travel were frozen when the run
 * proposed.
 */
export const facts = (p: Table<ProposalFacts>): string =>
  `jsonb_build_object('from', ${f.name}, 'to', ${t.name}, 'programme', ${j.name}, 'place', ${j.areaName}, 'online', ${j.online},
  'group', ${j.minStart} IS NOT NULL, 'language', ${p.need} ->> 'language', 'travelMinutes', ${p.gain} -> 'travelMinutes',
  'treatmentWeeks', ${j.treatmentWait})`;

export const factsJoins = (p: Table<ProposalFacts>): string => `
  JOIN ${f} ON ${f.regionId} = ${p.regionId} AND ${f.id} = ${p.fromProvider}
  JOIN ${t} ON ${t.regionId} = ${p.regionId} AND ${t.id} = ${p.toProvider}
  JOIN ${j} ON ${j.regionId} = ${p.regionId} AND ${j.id} = ${p.toProgramme}`;

/** The facts of a proposal as the registry has them now. */
export async function factsOf(tx: EntityManager, proposalId: string): Promise<OfferFacts> {
  const p = table(ProposalFacts, 'p');
  const [row] = await tx.query<[{ facts: OfferFacts }]>(
    `SELECT ${facts(p)} AS facts FROM ${p} ${factsJoins(p)} WHERE ${p.regionId} = acting_region() AND ${p.id} = $1`,
    [proposalId],
  );
  return { ...row.facts, ...(await factsOfClient(tx, proposalId)) };
}

/** What of a client and a programme says whether one may still be offered to the other; null where either is gone. */
export async function lawOf(tx: EntityManager, proposalId: string): Promise<LawRow | null> {
  const p = table(ProposalFacts, 'p');
  const e = table(CurrentEntryView, 'e');
  const [row] = await tx.query<LawRow[]>(
    `SELECT ${columnsOf(e, 'title', 'circuit', 'flags')}, ${columnsOf(j, 'titles', 'circuits')}
     FROM ${p} JOIN ${j} ON ${j.regionId} = ${p.regionId} AND ${j.id} = ${p.toProgramme}
     JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId}
     WHERE ${p.regionId} = acting_region() AND ${p.id} = $1`,
    [proposalId],
  );
  return row ?? null;
}

type LawRow = RowOf<CurrentEntryView, 'title' | 'circuit' | 'flags'> &
  RowOf<CurrentProgrammeView, 'titles' | 'circuits'>;

/** What of the facts follows from the client as well; the organisation where they wait alone sees it. */
async function factsOfClient(
  tx: EntityManager,
  proposalId: string,
): Promise<Pick<OfferFacts, 'publicName' | 'contracted' | 'treatedBefore'>> {
  const p = table(ProposalFacts, 'p');
  const e = table(CurrentEntryView, 'e');
  const [{ publicName, insurer, insurers, formerProviders, toProvider }] = await tx.query<
    [
      RowOf<CurrentProgrammeView, 'publicName' | 'insurers'> &
        RowOf<CurrentEntryView, 'insurer' | 'formerProviders'> &
        RowOf<ProposalFacts, 'toProvider'>,
    ]
  >(
    `SELECT ${columnsOf(j, 'publicName', 'insurers')}, ${columnsOf(e, 'insurer', 'formerProviders')}, ${columnsOf(p, 'toProvider')}
     FROM ${p} JOIN ${j} ON ${j.regionId} = ${p.regionId} AND ${j.id} = ${p.toProgramme}
     JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId}
     WHERE ${p.regionId} = acting_region() AND ${p.id} = $1`,
    [proposalId],
  );
  return {
    publicName,
    contracted: insurer === null || insurers === null ? null : insurers.includes(insurer),
    treatedBefore: lastTreatedAt(formerProviders, toProvider) !== null,
  };
}

/** What decides whether other weeks of the programme can stand beside the approved one. Reads as the engine. */
export type WeekTerms = RowOf<ProposalFacts, 'gain'> &
  RowOf<CurrentProgrammeView, 'intakeStop'> & { readonly group: boolean; readonly hadIntake: boolean };

export async function weekTermsOf(tx: EntityManager, proposalId: string): Promise<WeekTerms> {
  const p = table(ProposalFacts, 'p');
  const e = table(CurrentEntryView, 'e');
  const [row] = await tx.query<[WeekTerms]>(
    `SELECT ${columnsOf(p, 'gain')}, ${columnsOf(j, 'intakeStop')}, ${j.minStart} IS NOT NULL AS "group", ${e.intakeOn} IS NOT NULL AS "hadIntake"
     FROM ${p} JOIN ${j} ON ${j.regionId} = ${p.regionId} AND ${j.id} = ${p.toProgramme}
     JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId}
     WHERE ${p.regionId} = acting_region() AND ${p.id} = $1`,
    [proposalId],
  );
  return row;
}
