import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme, ProposedPlaces } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { PLACES, placeKey } from './places.js';
import { ProgrammeFacts } from './ProgrammeFacts.js';
import { PlaceSign, Slot } from './Slot.js';

const WEEKS = 13;
const FIRST_ROWS = 60;

const weeksOf = (programmes: Programme[]): string[] =>
  [...new Set(programmes.flatMap((programme) => programme.slots.map((slot) => slot.week)))]
    .sort()
    .slice(0, WEEKS);

interface Props {
  programmes: Programme[];
  /** Of the own programmes; null for those of others: nobody else knows which proposals count on their places. */
  proposed: ProposedPlaces['items'] | null;
}

/** Thirteen weeks of intake places: what is free, what is proposed and what is held. */
export function SlotGrid({ programmes, proposed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const weeks = weeksOf(programmes);
  const shown = all ? programmes : programmes.slice(0, FIRST_ROWS);
  const proposals = new Map(
    (proposed ?? []).map((place) => [placeKey(place.programme, place.week), place.proposals]),
  );
  return (
    <>
      <Legend known={proposed !== null} />
      <div className="ds-slots" role="region" aria-label={t('supply.grid')} tabIndex={0}>
        <table role="table">
          <caption className="ds-unseen">{t('supply.grid')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('supply.programme')}
              </th>
              {weeks.map((week) => (
                <th key={week} role="columnheader" scope="col">
                  <abbr title={format.week(week)} style={{ textDecoration: 'none' }}>
                    {t('supply.week', { week: format.weekNumber(week) })}
                    <br />
                    <span className="ds-slots__month">{format.weekMonday(week)}</span>
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((programme) => (
              <Row
                key={programme.id}
                programme={programme}
                weeks={weeks}
                proposals={proposals}
                showProvider={proposed === null}
              />
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

interface RowProps {
  programme: Programme;
  weeks: string[];
  proposals: ReadonlyMap<string, number>;
  showProvider: boolean;
}

function Row({ programme, weeks, proposals, showProvider }: RowProps) {
  const { t } = useTranslation();
  const slots = new Map(programme.slots.map((slot) => [slot.week, slot]));
  const empty = weeks.every((week) => (slots.get(week)?.offered ?? 0) === 0);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <ProgrammeFacts programme={programme} showProvider={showProvider} />
        {empty && (
          <div className="ds-slots__nothing ds-small ds-soft" aria-hidden="true">
            {t('supply.nothing')}
          </div>
        )}
      </th>
      {weeks.map((week) => (
        <Slot
          key={week}
          week={week}
          slot={slots.get(week)}
          proposals={proposals.get(placeKey(programme.id, week)) ?? 0}
        />
      ))}
    </tr>
  );
}

/** What the signs mean; what nobody can know here is said and not drawn. */
function Legend({ known }: { known: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className="ds-slots__legend ds-small ds-soft">
      {PLACES.filter((place) => known || place !== 'proposed').map((place) => (
        <li key={place}>
          <PlaceSign place={place} /> {t(`supply.legend.${place}`)}
        </li>
      ))}
      <li>{t(known ? 'supply.legend.whole' : 'supply.legend.region')}</li>
    </ul>
  );
}
