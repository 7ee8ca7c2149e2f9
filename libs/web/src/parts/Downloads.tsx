import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { type Sheet, sheetForExcel, sheetForPrograms } from '../format/sheet.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from './Button.js';
import { download } from './download.js';
import { useProblemText } from './States.js';

interface Props<T> {
  /** Of the files, without their ending. */
  name: string;
  sheet: Sheet<T>;
  /** All lines, also those of the other pages: asked for when somebody wants them. */
  rows: () => readonly T[] | Promise<readonly T[]>;
}

/** A table as a file for people and one for programs. */
export function Downloads<T>({ name, sheet, rows }: Props<T>) {
  const { language } = useLanguage();
  return (
    <TwoFiles
      name={name}
      forExcel={async () => sheetForExcel(sheet, await rows(), language)}
      forPrograms={async () => sheetForPrograms(sheet, await rows())}
    />
  );
}

interface Files {
  /** Of the files, without their ending. */
  name: string;
  forExcel: () => string | Promise<string>;
  forPrograms: () => string | Promise<string>;
}

/** One file for people, which opens right in the Excel of their language, and one for programs. */
export function TwoFiles({ name, forExcel, forPrograms }: Files) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: async (to: 'excel' | 'program') =>
      to === 'excel'
        ? download(`${name}-excel.csv`, 'text/csv', await forExcel())
        : download(`${name}.csv`, 'text/csv', await forPrograms()),
  });
  return (
    <div className="ds-row ds-no-print">
      <Button small busy={save.isPending} onClick={() => save.mutate('excel')}>
        {t('download.excel')}
      </Button>
      <Button small appearance="subtle" busy={save.isPending} onClick={() => save.mutate('program')}>
        {t('download.program')}
      </Button>
      {save.isError && (
        <p role="alert" className="ds-strong">
          {problemText(asProblem(save.error))}
        </p>
      )}
    </div>
  );
}
