import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../api/team.js';
import { useCodes } from '../../../format/use-codes.js';
import { useFormat } from '../../../format/use-format.js';

interface Props {
  colleagues: Colleague[];
  since: string;
  until: string;
  value: string;
  onChange: (id: string) => void;
}

/** Who answers meanwhile; says of each colleague whether they are away themselves within these days. */
export function DelegateField({ colleagues, since, until, value, onChange }: Props) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const id = useId();
  const awayThen = ({ away }: Colleague) =>
    away.find((one) => since <= one.until && one.since <= (until === '' ? since : until));
  const chosen = colleagues.find((one) => one.id === value);
  return (
    <div className="ds-absence__field">
      <label htmlFor={id}>{t('absence.who')}</label>
      <select
        id={id}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        aria-describedby={`${id}-known`}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('absence.nobody')}</option>
        {colleagues.map((one) => {
          const away = awayThen(one);
          return (
            <option key={one.id} value={one.id}>
              {[
                one.name,
                codes.label('professions', one.profession),
                away &&
                  t('absence.isAwayFrom', { since: format.day(away.since), until: format.day(away.until) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </option>
          );
        })}
      </select>
      <p id={`${id}-known`} className="ds-small ds-soft">
        {t(chosen && awayThen(chosen) ? 'absence.bothAway' : 'absence.known')}
      </p>
    </div>
  );
}
