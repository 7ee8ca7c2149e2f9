import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeListsQuery } from '../../api/code-lists.js';
import type { CodeListName, CodeLists, Coded } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { DataTable } from '../../parts/DataTable.js';
import { SelectField } from '../../parts/Field.js';
import { FilteredBy } from '../../parts/FilteredBy.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { AdministrationSections } from './AdministrationSections.js';
import { SOURCES } from './code-list-sources.js';

type Row = Coded & { readonly withdrawn?: boolean };

export function CodeListsPage() {
  const { t } = useTranslation();
  const query = useQuery(codeListsQuery);
  return (
    <Page
      title={t('administration.sections.codes')}
      name={t('administration.sections.codes')}
      crumbs={[{ label: t('administration.title'), to: '/beheer' }]}
      lead={t('codeLists.lead')}
    >
      <AdministrationSections current="codes" />
      <Loaded query={query}>{(lists) => <Lists lists={lists} />}</Loaded>
    </Page>
  );
}

function Lists({ lists }: { lists: CodeLists }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = lists.versions.map(({ list }) => list);
  const [name, setName] = useState<CodeListName>('diagnoses');
  const rows: readonly Row[] = lists[name];
  const of = lists.versions.find(({ list }) => list === name);
  const open = rows.filter(({ unverified }) => unverified === true).length;
  const label = (one: CodeListName): string => t(`codeLists.lists.${one}`);
  return (
    <section className="ds-panel ds-stack" aria-label={label(name)}>
      <SelectField
        label={t('codeLists.list')}
        value={name}
        onChange={(value) => setName(value as CodeListName)}
      >
        {names.map((one) => (
          <option key={one} value={one}>
            {label(one)}
          </option>
        ))}
      </SelectField>
      <FilteredBy by={[label(name)]} />
      {of && (
        <p className="ds-strong">
          {t(SOURCES[name] === 'region' ? 'codeLists.ofPolicy' : 'codeLists.version', {
            version: of.version,
            date: format.date(of.date),
          })}
        </p>
      )}
      <p>{t(`codeLists.from.${SOURCES[name]}`)}</p>
      <p role="status">{open > 0 && t('codeLists.open', { count: open })}</p>
      <DataTable
        key={name}
        caption={label(name)}
        rows={[...rows]}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'code',
            header: t('codeLists.code'),
            rowHeader: true,
            sortBy: ({ code }) => code,
            cell: ({ code }) => code,
          },
          {
            key: 'nl',
            header: t('codeLists.nl'),
            wide: true,
            sortBy: ({ nl }) => nl,
            cell: ({ nl }) => <span lang="nl">{nl}</span>,
          },
          {
            key: 'en',
            header: t('codeLists.en'),
            wide: true,
            sortBy: ({ en }) => en,
            cell: ({ en }) => <span lang="en">{en}</span>,
          },
          {
            key: 'mark',
            header: t('codeLists.mark'),
            wide: true,
            cell: ({ unverified, withdrawn }) =>
              [
                unverified === true && t('codeLists.unverified'),
                withdrawn === true && t('codeLists.withdrawn'),
              ]
                .filter((one) => one !== false)
                .join(', '),
          },
        ]}
      />
    </section>
  );
}
