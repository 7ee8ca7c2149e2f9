import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail, Wait } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { Definition } from '../../../parts/Definition.js';
import './timeline.css';

const AXIS_STEP = 4;
const ROOM_AT_THE_END = 1;
const ROOM_FOR_WORDS = 0.35;
/** Beyond this part of the axis a word of a norm begins too late to end on it, on the narrowest screen. */
const ROOM_FOR_NORM = 0.7;
/** Less than this part of the axis between two norms does not hold the words of the first, on a phone. */
const ROOM_BETWEEN_NORMS = 0.35;

interface PieceProps {
  kind: 'waited' | 'intake' | 'treatment' | 'gain' | 'gain-treatment';
  from: number;
  to: number;
  scale: number;
  text: string;
}

function Piece({ kind, from, to, scale, text }: PieceProps) {
  if (to <= from) return null;
  const share = (to - from) / scale;
  return (
    <div
      className={`ds-timeline__piece ds-timeline__piece--${kind}`}
      style={{ insetInlineStart: `${(from / scale) * 100}%`, width: `${share * 100}%` }}
    >
      <span>{text}</span>
    </div>
  );
}

interface BarProps {
  kinds: readonly [PieceProps['kind'], PieceProps['kind']];
  waited: number;
  wait: Pick<Wait, 'intakeWeeks' | 'totalWeeks'>;
  norm: number | null;
  scale: number;
  children?: ReactNode;
}

/** What has been waited, then up to the intake, then to treatment; whose intake is past has waited for longer than that. */
function Bar({ kinds, waited, wait, norm, scale, children }: BarProps) {
  const { t } = useTranslation();
  const from = Math.max(waited, wait.intakeWeeks);
  return (
    <div className="ds-timeline__row">
      <Piece
        kind="waited"
        from={0}
        to={waited}
        scale={scale}
        text={t('timeline.waited', { count: waited })}
      />
      <Piece
        kind={kinds[0]}
        from={waited}
        to={wait.intakeWeeks}
        scale={scale}
        text={t('timeline.toIntake')}
      />
      <Piece
        kind={kinds[1]}
        from={from}
        to={wait.totalWeeks}
        scale={scale}
        text={t('timeline.toTreatment')}
      />
      <Beyond total={wait.totalWeeks} norm={norm} scale={scale} />
      {children}
    </div>
  );
}

/** Two bars in weeks since registration, the norm as lines, the difference written between them. */
export function Timeline({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { waited, now, proposed, norm } = proposal;
  const longest = Math.max(now.totalWeeks, proposed.totalWeeks, norm?.total ?? 0, waited) + ROOM_AT_THE_END;
  const scale = Math.ceil(longest / AXIS_STEP) * AXIS_STEP;
  const at = (weeks: number): string => `${(weeks / scale) * 100}%`;
  const middle = (proposed.totalWeeks + now.totalWeeks) / 2;
  // A short arrow would vanish behind its own words: they then stand before it.
  const short = now.totalWeeks - proposed.totalWeeks < scale * ROOM_FOR_WORDS;
  return (
    <section className="ds-panel ds-timeline" aria-labelledby="timeline">
      <div className="ds-row ds-row--apart">
        <h2 id="timeline" className="ds-h2">
          {t('timeline.title')}
        </h2>
        <Definition of={t('timeline.title')}>
          {norm === null ? t('timeline.definitionWithoutNorm') : t('timeline.definition', { ...norm })}
        </Definition>
      </div>
      <RowText which="now" wait={now} source={now.known.source} />
      <div className="ds-timeline__plot" aria-hidden="true">
        {norm !== null && (
          <>
            <Norm
              at={norm.intake / scale}
              isNear={(norm.total - norm.intake) / scale < ROOM_BETWEEN_NORMS}
              text={t('timeline.normIntake', { weeks: norm.intake })}
            />
            <Norm at={norm.total / scale} text={t('timeline.normTotal', { weeks: norm.total })} />
          </>
        )}
        <div className="ds-timeline__today" style={{ insetInlineStart: at(waited) }} />
        <Bar
          kinds={['intake', 'treatment']}
          waited={waited}
          wait={now}
          norm={norm?.total ?? null}
          scale={scale}
        >
          {now.expected && (
            <div
              className="ds-timeline__range"
              style={{
                insetInlineStart: at(Math.min(scale, now.expected.intake[0] ?? 0)),
                width: at(
                  Math.min(scale, now.expected.intake[1] ?? 0) - Math.min(scale, now.expected.intake[0] ?? 0),
                ),
              }}
            />
          )}
        </Bar>
        <div className="ds-timeline__difference">
          <div
            className="ds-timeline__arrow"
            style={{
              insetInlineStart: at(proposed.totalWeeks),
              width: at(Math.max(0, now.totalWeeks - proposed.totalWeeks)),
            }}
          />
          <span
            className={`ds-timeline__sooner${short ? ' ds-timeline__sooner--before' : ''}`}
            style={{ insetInlineStart: short ? at(proposed.totalWeeks) : at(middle) }}
          >
            {t('gain.sooner', { count: proposal.weeksSooner })}
          </span>
        </div>
        <Bar
          kinds={['gain', 'gain-treatment']}
          waited={waited}
          wait={proposed}
          norm={norm?.total ?? null}
          scale={scale}
        />
        <Axis scale={scale} at={at} />
      </div>
      <RowText which="proposed" wait={proposed} week={proposed.week} />
    </section>
  );
}

/** The line of a norm; close to the end its words stand before it, or they would leave the page. */
/** @param isNear the other norm is so near that on a narrow screen its words need a line of their own */
function Norm({ at, isNear = false, text }: { at: number; isNear?: boolean; text: string }) {
  return (
    <div
      className="ds-timeline__norm"
      data-near={isNear || undefined}
      data-late={at > ROOM_FOR_NORM || undefined}
      style={{ insetInlineStart: `${at * 100}%` }}
    >
      <span>{text}</span>
    </div>
  );
}

function Beyond({ total, norm, scale }: { total: number; norm: number | null; scale: number }) {
  if (norm === null || total <= norm) return null;
  return (
    <div
      className="ds-timeline__beyond"
      style={{ insetInlineStart: `${(norm / scale) * 100}%`, width: `${((total - norm) / scale) * 100}%` }}
    />
  );
}

function Axis({ scale, at }: { scale: number; at: (weeks: number) => string }) {
  const { t } = useTranslation();
  const step = scale > 40 ? AXIS_STEP * 3 : scale > 24 ? AXIS_STEP * 2 : AXIS_STEP;
  const ticks = Array.from({ length: Math.floor(scale / step) + 1 }, (_, i) => i * step).filter(
    (w) => w < scale,
  );
  return (
    <div className="ds-timeline__axis">
      {ticks.map((weeks) => (
        <span key={weeks} style={{ insetInlineStart: at(weeks) }}>
          {weeks === 0 ? t('timeline.axis') : weeks}
        </span>
      ))}
    </div>
  );
}

interface TextProps {
  which: 'now' | 'proposed';
  wait: Omit<Wait, 'expected'> & { expected?: ProposalDetail['now']['expected'] };
  week?: string;
  /** How a present wait is known. */
  source?: ProposalDetail['now']['known']['source'];
}

/** The same in words, so that the picture is never the only one to say it; what is uncertain is said beside it. */
function RowText({ which, wait, week, source }: TextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const { part, nl, en } = wait.againstNorm;
  return (
    <p className="ds-timeline__rowlabel">
      <span className="ds-strong">{t(`timeline.${which}`)}</span>{' '}
      {week
        ? t('timeline.proposedText', {
            week: format.week(week),
            intake: wait.intakeWeeks,
            total: wait.totalWeeks,
          })
        : wait.expected
          ? t('timeline.nowRange', {
              intake: wait.expected.intake.join('–'),
              total: wait.expected.total.join('–'),
            })
          : t('timeline.nowText', { intake: wait.intakeWeeks, total: wait.totalWeeks })}{' '}
      {source && <span className="ds-soft">{t(`timeline.source.${source}`)} </span>}
      <span className={part === null ? 'ds-timeline__undertext' : 'ds-timeline__beyondtext'}>
        {inLanguage({ nl, en }, language)}
      </span>
    </p>
  );
}
