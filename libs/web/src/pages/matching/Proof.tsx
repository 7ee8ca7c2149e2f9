import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Definition } from '../../parts/Definition.js';
import { useGapText } from './use-gap-text.js';

const PERCENT = 100;

/** How good the whole plan provably is; and for the population, where that says something, its value against what no plan can exceed. */
export function Proof({ run }: { run: Run }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gapText = useGapText();
  const { value, bound } = run;
  const share = value !== null && bound !== null && bound > 0 ? (value / bound) * PERCENT : null;
  return (
    <section className="ds-panel ds-stack" aria-labelledby="proof">
      <div className="ds-row ds-row--apart">
        <h2 id="proof" className="ds-h2">
          {gapText(run).short}
        </h2>
        <Definition of={t('proof.title')}>{t('proof.definition')}</Definition>
      </div>
      {share !== null && (
        <div className="ds-proof" aria-hidden="true">
          <div className="ds-proof__value" style={{ width: `${share}%` }} />
          {share < PERCENT && <div className="ds-proof__gap" style={{ width: `${PERCENT - share}%` }} />}
        </div>
      )}
      <p>{gapText(run).long}</p>
      <p className="ds-small ds-soft">
        {value === null
          ? t('proof.hidden')
          : bound === null
            ? t('proof.littleToSay', { value: format.number(value) })
            : t('proof.numbers', { value: format.number(value), bound: format.number(bound) })}
      </p>
    </section>
  );
}
