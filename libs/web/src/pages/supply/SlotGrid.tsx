import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { ProgrammeFacts } from './ProgrammeFacts.js';

const WEEKS = 13;
const FIRST_ROWS = 60;

const weeksOf = (programmes: Programme[]): string[] =>
  [...new Set(programmes.flatMap((programme) => programme.slots.map((slot) => slot.week)))]
    .sort()
    .slice(0, WEEKS);

/** Thirteen weeks of free intake places: offered minus held is what is free. */
export function SlotGrid({ programmes, showProvider }: { programmes: Programme[]; showProvider: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const weeks = weeksOf(programmes);
  const shown = all ? programmes : programmes.slice(0, FIRST_ROWS);
  return (
    <>
      <div className="ds-slots" role="region" aria-label={t('supply.grid')} tabIndex={0}>
        <table>
          <caption className="ds-unseen">{t('supply.grid')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('supply.programme')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  <abbr title={format.week(week)} style={{ textDecoration: 'none' }}>
                    {t('supply.week', { week: format.weekNumber(week) })}
                    <br />
                    <span className="ds-slots__month">{format.weekMonday(week)}</span>
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((programme) => (
              <tr key={programme.id}>
                <th scope="row">
                  <ProgrammeFacts programme={programme} showProvider={showProvider} />
                </th>
                {weeks.map((week) => (
                  <Slot key={week} slot={programme.slots.find((slot) => slot.week === week)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < programmes.length && (
        <p>
          <Button onClick={() => setAll(true)}>{t('supply.showAll', { count: programmes.length })}</Button>
        </p>
      )}
    </>
  );
}

function Slot({ slot }: { slot: Programme['slots'][number] | undefined }) {
  const { t } = useTranslation();
  if (!slot || slot.offered === 0) {
    return (
      <td className="ds-slot--none">
        <span aria-hidden="true">–</span>
        <span className="ds-unseen">{t('supply.slotNone')}</span>
      </td>
    );
  }
  const free = slot.offered - slot.held;
  return (
    <td className={free > 0 ? 'ds-slot--free' : 'ds-slot--full'}>
      {free > 0 ? free : t('supply.slotFull')}
      {slot.held > 0 && <span className="ds-slot__held">{t('supply.slotHeld', { count: slot.held })}</span>}
    </td>
  );
}
