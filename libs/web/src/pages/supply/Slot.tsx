import { useTranslation } from 'react-i18next';
import type { Programme } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { PLACES, type Place, placesOf } from './places.js';

/** Hollow, half and full: as the eyes of a proposal. */
export function PlaceSign({ place }: { place: Place }) {
  return <span className={`ds-place ds-place--${place}`} aria-hidden="true" />;
}

interface Props {
  week: string;
  slot: Programme['slots'][number] | undefined;
  proposals: number;
}

/** A week of a programme: how many places are free, proposed and held; on a phone with the week, in words. */
export function Slot({ week, slot, proposals }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!slot || slot.offered === 0)
    return (
      <td role="cell" className="ds-slot--none">
        <span aria-hidden="true">–</span>
        <span className="ds-unseen">{t('supply.slotNone')}</span>
      </td>
    );
  const places = placesOf(slot, proposals);
  const kinds = PLACES.filter((place) => places[place] > 0);
  return (
    <td role="cell" className={`ds-slot ds-slot--${kinds[0]}`}>
      <span className="ds-slot__week" aria-hidden="true">
        {format.week(week)}
      </span>
      <span className="ds-unseen">{t('supply.offered', { count: slot.offered })}</span>
      {kinds.map((place) => (
        <span key={place} className={`ds-slot__places ds-slot__places--${place}`}>
          <PlaceSign place={place} />
          {places[place]} <span className="ds-slot__word">{t(`supply.places.${place}`)}</span>
        </span>
      ))}
      {kinds.length > 1 && (
        <span className="ds-slot__of" aria-hidden="true">
          {t('supply.ofOffered', { count: slot.offered })}
        </span>
      )}
    </td>
  );
}
