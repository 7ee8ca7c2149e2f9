import { useTranslation } from 'react-i18next';
import type { TrailEvent } from '../../api/oversight.js';
import type { Sheet } from '../../format/sheet.js';
import { useFormat } from '../../format/use-format.js';
import { detailIn, useAuditWords } from './use-audit-words.js';

/** Lines of the trail as a file: in words for people, and as they were written for a program. */
export function useTrailSheet(title: string, about: readonly string[] = []): Sheet<TrailEvent> {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  return {
    title,
    about: [t('download.asOf', { moment: format.instant(new Date().toISOString()) }), ...about],
    columns: [
      { key: 'at', header: t('trail.col.at'), cell: ({ at }) => format.instant(at), code: ({ at }) => at },
      { key: 'user', header: t('download.col.pseudonym'), cell: ({ user }) => user },
      {
        key: 'role',
        header: t('download.col.role'),
        cell: (event) => words.who(event),
        code: ({ role }) => role,
      },
      {
        key: 'organisation',
        header: t('download.col.organisation'),
        cell: ({ organisation }) => words.organisation(organisation),
        code: ({ organisation }) => organisation,
      },
      {
        key: 'action',
        header: t('trail.col.action'),
        cell: ({ action }) => words.action(action),
        code: ({ action }) => action,
      },
      {
        key: 'subject_kind',
        header: t('trail.col.about'),
        cell: ({ subject }) => words.kind(subject.kind),
        code: ({ subject }) => subject.kind,
      },
      { key: 'subject_id', header: t('download.col.subject'), cell: ({ subject }) => subject.id },
      { key: 'in_list_of', header: t('download.col.listOf'), cell: ({ subject }) => subject.among },
      {
        key: 'ground',
        header: t('trail.col.ground'),
        cell: ({ ground }) => words.ground(ground),
        code: ({ ground }) => ground,
      },
      {
        key: 'outcome',
        header: t('download.col.refused'),
        cell: ({ outcome }) => t(outcome === 'refused' ? 'download.yes' : 'download.no'),
        code: ({ outcome }) => outcome,
      },
      {
        key: 'detail',
        header: t('download.col.detail'),
        cell: ({ detail }) => detailIn(words, detail),
        code: ({ detail }) => (Object.keys(detail).length === 0 ? null : JSON.stringify(detail)),
      },
      { key: 'seal', header: t('trail.col.seal'), cell: ({ seal }) => seal },
    ],
  };
}
