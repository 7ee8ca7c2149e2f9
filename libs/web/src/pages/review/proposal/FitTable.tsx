import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { Definition } from '../../../parts/Definition.js';
import { ClientSide, ProgrammeSide } from './FitSides.js';
import './fit.css';

type Line = ProposalDetail['fit'][number];

const SIGN = { yes: '✓', check: '!', no: '✕' } as const;

/** Criterion by criterion: what the client needs, what the programme asks, and whether that fits. */
export function FitTable({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const unlike = proposal.fit.filter(({ fits }) => fits !== 'yes').length;
  return (
    <section className="ds-panel" aria-labelledby="fit">
      <div className="ds-row ds-row--apart">
        <h2 id="fit" className="ds-h2">
          {t('fit.title')}
        </h2>
        <Definition of={t('fit.title')}>{t('fit.definition')}</Definition>
      </div>
      <p className={`ds-small ${unlike === 0 ? 'ds-fit__all' : 'ds-strong'}`}>
        {unlike === 0 ? t('fit.all') : t('fit.some', { count: unlike })}
      </p>
      <table className="ds-fit">
        <caption className="ds-unseen">{t('fit.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fit.col.criterion')}</th>
            <th scope="col">{t('fit.col.client')}</th>
            <th scope="col">{t('fit.col.programme')}</th>
            <th scope="col">
              <span className="ds-unseen">{t('fit.col.fits')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {proposal.fit.map((line) => (
            <Row key={line.criterion} line={line} proposal={proposal} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ line, proposal }: { line: Line; proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { criterion, kind, fits, nl, en } = line;
  return (
    <>
      <tr className={`ds-fit__row ds-fit__row--${fits}`}>
        <th scope="row">
          {t(`fit.criterion.${criterion}`)}
          {kind === 'soft' && <span className="ds-fit__kind"> {t('fit.soft')}</span>}
        </th>
        <td>
          <ClientSide criterion={criterion} proposal={proposal} />
        </td>
        <td>
          <ProgrammeSide criterion={criterion} proposal={proposal} />
        </td>
        <td className="ds-fit__sign">
          <span aria-hidden="true">{SIGN[fits]}</span>
          <span className="ds-unseen">{t(`fit.fits.${fits}`)}</span>
        </td>
      </tr>
      {nl !== null && (
        <tr className={`ds-fit__why ds-fit__row--${fits}`}>
          <td colSpan={4}>{inLanguage({ nl, en: en ?? nl }, language)}</td>
        </tr>
      )}
    </>
  );
}
