import { useTranslation } from 'react-i18next';
import type { Transfers } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';

type Month = Transfers['months'][number];

/** What transfers did in the last whole month, beside what the lists did; why that cannot be said, where it cannot. */
export function TransferFinding({ transfers }: { transfers: Transfers }) {
  const { t } = useTranslation();
  const last = transfers.months.at(-1);
  if (last === undefined) return t(`transfers.empty.${transfers.absent ?? 'none'}`);
  return (
    <>
      <p>
        <Steps month={last} />
      </p>
      <p>
        <Beside month={last} />
      </p>
    </>
  );
}

/** A count as it is written; a hidden one says so, and none is a word. */
export function useCount(): (count: number | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (count) => (count === null ? t('transfers.hidden') : format.number(count));
}

function Steps({ month: { month, absent, ...found } }: { month: Month }) {
  const { t } = useTranslation();
  const count = useCount();
  if (absent !== null) return t(`transfers.absent.${absent}`, { month });
  const { proposed, offered, accepted, started } = found;
  if (proposed === 0 && offered === 0 && accepted === 0 && started === 0)
    return t('transfers.finding.nothing', { month });
  const counts = {
    ...{ proposed: count(proposed), offered: count(offered) },
    ...{ accepted: count(accepted), started: count(started) },
  };
  return (
    <>
      {t('transfers.finding.steps', { month, ...counts })} <Spared month={found} />
    </>
  );
}

function Spared({ month }: { month: Pick<Month, 'sparedWeeks' | 'expectedWeeks' | 'sparedAbsent'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sparedWeeks, expectedWeeks, sparedAbsent } = month;
  if (sparedAbsent === 'none') return null;
  if (sparedWeeks === null || expectedWeeks === null)
    return t(`transfers.finding.sparedAbsent.${sparedAbsent ?? 'suppressed'}`);
  const expected = format.decimal(expectedWeeks);
  return sparedWeeks > 0
    ? t('transfers.finding.spared', { spared: format.decimal(sparedWeeks), expected })
    : t('transfers.finding.notSpared', { expected });
}

function Beside({ month: { flowAbsent, intakes, departures, cleaned, bridging, absent } }: { month: Month }) {
  const { t } = useTranslation();
  const count = useCount();
  if (flowAbsent !== null) return t(`transfers.flowAbsent.${flowAbsent}`);
  return t('transfers.finding.beside', {
    ...{ intakes: count(intakes), departures: count(departures), cleaned: count(cleaned) },
    bridging: absent === null ? count(bridging) : t('transfers.none'),
  });
}
