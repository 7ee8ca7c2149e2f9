import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import './data-table.css';

export interface Column<T> {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** What to sort by; a column without it does not sort. Null sorts last, whatever the direction. */
  sortBy?: (row: T) => number | string | null;
  number?: boolean;
  /** Takes the whole width on a phone. */
  wide?: boolean;
  rowHeader?: boolean;
  /** Buttons: on a card they say themselves what they do, without the name of the column above them. */
  action?: boolean;
}
interface Props<T> {
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  sort?: { key: string; descending: boolean };
  /** Few and short columns stay a table on a phone: a figure is read against the one above it. */
  compact?: boolean;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl');

/** A real table on wide screens, labelled cards on a phone. Sorting is by TanStack Table, markup and access are ours. */
export function DataTable<T extends object>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  compact = false,
}: Props<T>) {
  const [sorting, setSorting] = useState<SortingState>(sort ? [{ id: sort.key, desc: sort.descending }] : []);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, T>();
    return columns.map((column) =>
      helper.accessor((row): unknown => column.sortBy?.(row) ?? undefined, {
        id: column.key,
        enableSorting: column.sortBy !== undefined,
        sortUndefined: 'last',
        sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
      }),
    );
  }, [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
    getRowId: rowKey,
  });
  const current = sorting[0];
  return (
    <div className="ds-table-wrap" role="group" aria-label={caption} tabIndex={0}>
      <table className={`utrecht-table ds-table ${compact ? 'ds-table--compact' : 'ds-table--cards'}`}>
        <caption className="ds-unseen">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr>
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                column={column}
                direction={
                  current?.id === column.key ? (current.desc ? 'descending' : 'ascending') : undefined
                }
                onSort={() => table.getColumn(column.key)?.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row.original} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<T>({
  column,
  direction,
  onSort,
}: {
  column: Column<T>;
  direction: 'ascending' | 'descending' | undefined;
  onSort: () => void;
}) {
  const sign = direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '';
  return (
    <th scope="col" className={column.number ? 'ds-number' : undefined} aria-sort={direction}>
      {column.sortBy ? (
        <button type="button" className="ds-table__head" onClick={onSort}>
          {column.header}
          <span className="ds-table__sign" aria-hidden="true">
            {sign}
          </span>
        </button>
      ) : (
        <span className="ds-table__head">{column.header}</span>
      )}
    </th>
  );
}

function BodyCell<T>({ column, row }: { column: Column<T>; row: T }) {
  const className = [column.number && 'ds-number', column.wide && 'ds-table__wide'].filter(Boolean).join(' ');
  if (column.rowHeader)
    return (
      <th scope="row" className={className || undefined}>
        {column.cell(row)}
      </th>
    );
  return (
    <td className={className || undefined} data-label={column.action ? undefined : column.header}>
      {column.cell(row)}
    </td>
  );
}
