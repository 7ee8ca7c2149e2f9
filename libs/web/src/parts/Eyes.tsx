import { useTranslation } from 'react-i18next';
import type { Side } from '../api/types.js';
import './eyes.css';

export type Eye = 'open' | 'seen' | 'approved' | 'refused';

export const eyeOf = (approved: boolean, seenAt: string | null = null): Eye =>
  approved ? 'approved' : seenAt === null ? 'open' : 'seen';

function Ring({ x, eye }: { x: number; eye: Eye }) {
  return (
    <>
      <circle className={`ds-eyes__ring ds-eyes__ring--${eye}`} cx={x} cy={8} r={6} />
      {eye === 'seen' && <circle className="ds-eyes__pupil" cx={x} cy={8} r={2} />}
      {eye === 'refused' && <line className="ds-eyes__bar" x1={x - 4} y1={12} x2={x + 4} y2={4} />}
    </>
  );
}

/**
 * The motif: left the sending, right the receiving organisation; hollow until that side has
 * approved, with a pupil once somebody there has looked.
 */
export function Eyes({ sending, receiving, mine }: { sending: Eye; receiving: Eye; mine?: Side }) {
  const { t } = useTranslation();
  const label = t('eyes.label', { sending: t(`eyes.${sending}`), receiving: t(`eyes.${receiving}`) });
  const underline = mine === 'sending' ? 8 : 25;
  return (
    <svg className="ds-eyes" width={33} height={20} viewBox="0 0 33 20" role="img" aria-label={label}>
      <Ring x={8} eye={sending} />
      <Ring x={25} eye={receiving} />
      {mine && <line className="ds-eyes__mine" x1={underline - 4} x2={underline + 4} y1={18.5} y2={18.5} />}
    </svg>
  );
}
