import { useTranslation } from 'react-i18next';
import type { Measure, MeasureName, Waits } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Definition } from '../../parts/Definition.js';
import { NormBar } from './NormBar.js';

const MEASURES: MeasureName[] = ['intake', 'treatment', 'total'];
/** The norm stands at the same height of its bar in all three, so that they compare at a glance. */
const SCALE_IN_NORMS = 2.5;

/** The first answer for the board: three waits, each against its norm. */
export function NormFigures({ waits }: { waits: Waits }) {
  const { t } = useTranslation();
  return (
    <section className="ds-stack ds-stack--tight" aria-labelledby="expected">
      <h2 id="expected" className="ds-h2">
        {t('insight.expected')}
      </h2>
      <p className="ds-small">{t('insight.expectedIs')}</p>
      <div className="ds-figures">
        {MEASURES.map((name) => (
          <Figure
            key={name}
            name={name}
            measure={waits.total[name]}
            norm={waits.norm && waits.norm[name]}
            waits={waits}
          />
        ))}
      </div>
    </section>
  );
}

function Figure({
  name,
  measure,
  norm,
  waits,
}: {
  name: MeasureName;
  measure: Measure;
  norm: number | null;
  waits: Waits;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const mean = measure.meanWeeks;
  return (
    <section className="ds-panel ds-figure" aria-labelledby={`figure-${name}`}>
      <div className="ds-row ds-row--apart">
        <h3 id={`figure-${name}`} className="ds-h2">
          {t(`measure.${name}`)}
        </h3>
        <Definition of={t(`measure.${name}`)}>
          {norm === null ? t('measure.definitionWithoutNorm') : t(`measure.${name}Definition`, { norm })}
        </Definition>
      </div>
      {mean === null ? (
        <p>{waits.total.suppressed ? t('insight.suppressed', { k: waits.k }) : t('insight.absent')}</p>
      ) : (
        <>
          <p>
            <span className="ds-figure__value">{format.decimal(mean)}</span>{' '}
            <span className="ds-figure__unit">
              {norm === null ? t('insight.weeksWithoutNorm') : t('insight.weeksOnAverage', { norm })}
            </span>
          </p>
          {norm === null ? (
            <p>{t('norm.none')}</p>
          ) : (
            <>
              <NormBar weeks={mean} norm={norm} scale={norm * SCALE_IN_NORMS} />
              <Beyond measure={measure} mean={mean} norm={norm} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Beyond({ measure, mean, norm }: { measure: Measure; mean: number; norm: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p>
      <span className={mean > norm ? 'ds-beyond' : 'ds-within'}>
        {mean > norm ? t('insight.above', { weeks: format.decimal(mean - norm) }) : t('norm.within')}
      </span>
      {measure.shareBeyondNorm !== null && measure.beyondNorm !== null && (
        <>
          {' · '}
          {t('insight.shareBeyond', {
            share: format.percent(measure.shareBeyondNorm),
            number: format.number(measure.beyondNorm),
          })}
        </>
      )}
    </p>
  );
}
