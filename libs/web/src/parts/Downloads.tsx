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

/** A table as a file for people, which opens right in the Excel of their language, and one for programs. */
export function Downloads<T>({ name, sheet, rows }: Props<T>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: async (to: 'excel' | 'program') => {
      const all = await rows();
      const [file, content] =
        to === 'excel'
          ? [`${name}-excel.csv`, sheetForExcel(sheet, all, language)]
          : [`${name}.csv`, sheetForPrograms(sheet, all)];
      download(file, 'text/csv', content);
    },
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
