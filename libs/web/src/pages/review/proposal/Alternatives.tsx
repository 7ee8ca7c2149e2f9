import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alternative, ProposalDetail } from '../../../api/types.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';
import { ProviderName } from '../../../parts/ProviderName.js';
import { usePendingId } from '../decision/use-pending.js';
import { ProposeInstead } from './ProposeInstead.js';

interface Props {
  proposal: ProposalDetail;
  /** Told of the proposal that came instead. */
  onReplaced: (id: string) => void;
}

/** "Waarom niet…?": what else there was, what made the difference, and what can be proposed instead. */
export function Alternatives({ proposal, onReplaced }: Props) {
  const { t } = useTranslation();
  const { alternatives, allowed } = proposal;
  const deciding = usePendingId() === proposal.id;
  const [chosen, setChosen] = useState<Alternative | null>(null);
  return (
    <section className="ds-panel" aria-labelledby="alternatives">
      <h2 id="alternatives" className="ds-h2">
        {t('alternatives.title')}
      </h2>
      {alternatives.length === 0 ? (
        <p className="ds-soft">{t('alternatives.none')}</p>
      ) : (
        <ul className="ds-others">
          {alternatives.map((other) => (
            <Other
              key={`${other.programme.id}:${other.week}`}
              other={other}
              onChoose={allowed.replace && !deciding && other.open ? () => setChosen(other) : undefined}
            />
          ))}
        </ul>
      )}
      {chosen && (
        <ProposeInstead
          proposal={proposal}
          place={chosen}
          onReplaced={onReplaced}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}

function Other({ other, onChoose }: { other: Alternative; onChoose: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const { programme, provider } = other;
  return (
    <li className={other.open ? undefined : 'ds-others__promised'}>
      <div className="ds-others__name" title={`${provider.name}, ${programme.name}`}>
        <span className="ds-strong">
          <ProviderName name={provider.name} />
        </span>
        , {programme.name}
      </div>
      <div className="ds-others__row">
        <span className="ds-small ds-soft">
          {format.week(other.week)}: {language === 'nl' ? other.differenceNl : other.differenceEn}
        </span>
        {onChoose && (
          <Button
            className="ds-others__propose ds-no-print"
            appearance="subtle"
            small
            aria-haspopup="dialog"
            onClick={onChoose}
          >
            {t('alternatives.propose')}
            <span className="ds-unseen">
              : {programme.name}, {shortName(provider.name)}
            </span>
          </Button>
        )}
      </div>
    </li>
  );
}
