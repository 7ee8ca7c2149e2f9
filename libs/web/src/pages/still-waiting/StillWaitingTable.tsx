import { type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PollGroup, StillWaitingLine } from '../../api/still-waiting.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';

interface Props {
  group: PollGroup;
  lines: StillWaitingLine[];
  selected: ReadonlySet<string>;
  /** @param ranged with Shift: all from the last one that was pressed */
  onPress: (id: string, ranged: boolean) => void;
  table: RefObject<HTMLDivElement | null>;
}

/** In the order of the service: who was not reached comes last, so that a long list is worked through once. */
export function StillWaitingTable({ group, lines, selected, onPress, table }: Props) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const columns: Column<StillWaitingLine>[] = [
    {
      key: 'reference',
      header: t('stillWaiting.col.reference'),
      rowHeader: true,
      wide: true,
      cell: ({ id, reference }) => (
        <label className="ds-still-waiting__choice">
          <input
            type="checkbox"
            data-id={id}
            checked={selected.has(id)}
            aria-label={t('stillWaiting.selectOne', { reference })}
            onChange={({ nativeEvent }) =>
              onPress(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
          <span className="ds-still-waiting__reference">{reference}</span>
        </label>
      ),
    },
    {
      key: 'diagnosis',
      header: t('stillWaiting.col.diagnosis'),
      wide: true,
      cell: ({ diagnosis }) => codes.label('diagnoses', diagnosis),
    },
    {
      key: 'waited',
      header: t('stillWaiting.col.waited'),
      number: true,
      cell: ({ waitedWeeks }) => format.number(waitedWeeks),
    },
    {
      key: 'heard',
      header: t('stillWaiting.col.heard'),
      cell: ({ heardOn, silentWeeks }) => (
        <>
          {format.date(heardOn)}
          <div className="ds-small ds-soft">{t('stillWaiting.silent', { count: silentWeeks })}</div>
        </>
      ),
    },
    {
      key: 'answer',
      header: t('stillWaiting.col.answer'),
      cell: ({ answer, answeredOn }) =>
        answer === null || answeredOn === null ? (
          <span className="ds-soft">{t('stillWaiting.never')}</span>
        ) : (
          t('stillWaiting.answeredOn', {
            answer: t(`stillWaiting.answer.${answer}`),
            day: format.date(answeredOn),
          })
        ),
    },
  ];
  return (
    <section ref={table} className="ds-panel ds-still-waiting">
      <DataTable
        caption={t(`stillWaiting.caption.${group}`)}
        columns={columns}
        rows={lines}
        rowKey={({ id }) => id}
      />
    </section>
  );
}
