import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Correction,
  type FileOutcome,
  type FilePlan,
  type RefusedLine,
  refusedRows,
} from '../../../api/list-file.js';
import { asProblem } from '../../../api/problem.js';
import { useFormat } from '../../../format/use-format.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';
import { Field } from '../../../parts/Field.js';
import { download } from '../../../parts/download.js';
import { ProblemNote } from '../../../parts/States.js';
import type { Draft } from './draft.js';

/** The refused rows as a file of the same form. */
export function RefusedDownload({ draft, kind }: { draft: Draft; kind: FilePlan['kind'] }) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: () => refusedRows(draft.file, draft.options),
    onSuccess: (bytes) => download(`${t('deliverFile.refusedFile')}.${kind}`, bytes.type, bytes),
  });
  return (
    <>
      <Button busy={save.isPending} onClick={() => save.mutate()}>
        {t('deliverFile.download')}
      </Button>
      {save.isError && <ProblemNote problem={asProblem(save.error)} />}
    </>
  );
}

interface Props {
  draft: Draft;
  plan: FilePlan;
  outcome: FileOutcome;
  busy: boolean;
  onCorrect: (corrections: readonly Correction[]) => void;
}

/** Each refused row with what is wrong, and a field in which it can be set right for this delivery. */
export function RefusedLines({ draft, plan, outcome, busy, onCorrect }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [edits, setEdits] = useState<Readonly<Record<string, Correction>>>({});
  const changed = Object.values(edits);
  const edit = (correction: Correction): void =>
    setEdits((before) => ({ ...before, [`${correction.row}:${correction.place}`]: correction }));
  return (
    <form
      className="ds-stack ds-on-paper"
      aria-labelledby="refused-lines"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0 && !busy) onCorrect(changed);
      }}
    >
      <h3 id="refused-lines" className="ds-h2">
        {t('deliverFile.refused', { count: outcome.refused, number: format.number(outcome.refused) })}
      </h3>
      <p className="ds-soft">{t('deliverFile.refusedText')}</p>
      <ol className="ds-refused-lines">
        {outcome.refusedLines.map((line) => (
          <Line key={line.row} line={line} plan={plan} edits={edits} onEdit={edit} />
        ))}
      </ol>
      {outcome.refusedLines.length < outcome.refused && (
        <p className="ds-soft">
          {t('deliverFile.first', {
            count: outcome.refusedLines.length,
            number: format.number(outcome.refusedLines.length),
          })}
        </p>
      )}
      <div className="ds-row">
        <Button type="submit" busy={busy} aria-disabled={changed.length === 0 || undefined}>
          {t('deliverFile.check')}
        </Button>
        <RefusedDownload draft={draft} kind={plan.kind} />
      </div>
    </form>
  );
}

interface LineProps {
  line: RefusedLine;
  plan: FilePlan;
  edits: Readonly<Record<string, Correction>>;
  onEdit: (correction: Correction) => void;
}

function Line({ line, plan, edits, onEdit }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const places = [...new Set(line.problems.flatMap(({ place }) => (place === null ? [] : [place])))];
  const reference = plan.columns.find(({ decided }) => decided === 'reference');
  const known = reference === undefined ? '' : (line.cells[reference.place] ?? '');
  return (
    <li>
      <p className="ds-refused-lines__row">
        <strong>{t('deliverFile.row', { row: format.number(line.row) })}</strong>{' '}
        {known !== '' && <code>{known}</code>}
      </p>
      <ul className="ds-bullets">
        {line.problems.map((problem) => (
          <li key={`${problem.field} ${problem.code}`}>{inLanguage(problem, language)}</li>
        ))}
      </ul>
      {places.map((place) => (
        <Cell
          key={place}
          label={plan.columns[place]?.title ?? ''}
          value={edits[`${line.row}:${place}`]?.text ?? line.cells[place] ?? ''}
          onChange={(text) => onEdit({ row: line.row, place, text })}
        />
      ))}
    </li>
  );
}

function Cell({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <div className="ds-refused-lines__cell">
      <Field label={label}>
        {(attributes) => (
          <input
            {...attributes}
            value={value}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
    </div>
  );
}
