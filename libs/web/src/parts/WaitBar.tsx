import { useTranslation } from 'react-i18next';
import './wait-bar.css';
import { stretches } from './wait-stretches.js';

interface Props {
  waited: number;
  total: number;
  /** Null where there is nothing to compare with. */
  proposedTotal: number | null;
  /** Of the client's legal title; null where none holds. */
  norm: { intake: number; total: number } | null;
  /** Weeks at the right edge; the same for all bars of a list, so that they can be compared. */
  scale: number;
}

/** Weeks waited and weeks expected, ticks at the norms, and below it how long the proposal makes it. */
export function WaitBar({ waited, total, proposedTotal, norm, scale }: Props) {
  const { t } = useTranslation();
  const at = (weeks: number): string => `${(Math.min(weeks, scale) / scale) * 100}%`;
  return (
    <svg
      className="ds-waitbar"
      role="img"
      aria-label={
        proposedTotal === null
          ? t('waitBar.labelNow', { waited, total })
          : t('waitBar.label', { waited, total, proposed: proposedTotal })
      }
    >
      {stretches(waited, total, norm?.total ?? null).map((piece) => (
        <rect
          key={piece.from}
          className={`ds-waitbar__${piece.kind}${piece.beyond ? ` ds-waitbar__${piece.kind}--beyond` : ''}`}
          x={at(piece.from)}
          width={`${((Math.min(piece.to, scale) - Math.min(piece.from, scale)) / scale) * 100}%`}
          y={3}
          height={8}
        />
      ))}
      {proposedTotal !== null && (
        <>
          <line className="ds-waitbar__proposed" x1="0%" x2={at(proposedTotal)} y1={15.5} y2={15.5} />
          <circle className="ds-waitbar__end" cx={at(proposedTotal)} cy={15.5} r={3.5} />
        </>
      )}
      {(norm === null ? [] : [norm.intake, norm.total]).map((weeks) => (
        <line key={weeks} className="ds-waitbar__tick" x1={at(weeks)} x2={at(weeks)} y1={0} y2={14} />
      ))}
    </svg>
  );
}
