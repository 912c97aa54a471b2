import { type ReactNode } from 'react';
import { classNames } from './class-names';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** Said, not shown: over a column of actions. */
  headerHidden?: boolean;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row; leads it when the table folds. */
  rowHeader?: boolean;
  /** Amounts and actions. */
  align?: 'end';
  /** The word before the value when the table folds on a phone. */
  foldLabel?: string;
  /** With `variant: 'day'`: the word after the value on a phone, as in "2 files". */
  unit?: (row: Row) => string;
  noWrap?: boolean;
};

export type DataTableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** `fold` into rows on a phone (people) · `scroll` sideways (administrators) · `plain` for a narrow one. */
  onPhone?: 'fold' | 'scroll' | 'plain';
  /** With `scroll`: names the region that can be scrolled. */
  scrollLabel?: string;
  /** `dense` on the desk · `day` is the doctor's day: six columns (theirs, yours, patient, count, state, action) · `mini` in a tray. */
  variant?: 'dense' | 'day' | 'mini';
  isCurrent?: (row: Row) => boolean;
  isTotal?: (row: Row) => boolean;
  className?: string;
};

function Cell<Row>({ column, row, roles }: { column: Column<Row>; row: Row; roles: boolean }) {
  const className = classNames(
    column.rowHeader && roles && 'lead-cell',
    column.align === 'end' && 'r',
    column.noWrap && 'nb',
  );
  if (column.rowHeader) {
    return (
      <th scope="row" role={roles ? 'rowheader' : undefined} className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      role={roles ? 'cell' : undefined}
      className={className}
      data-l={column.foldLabel}
      data-u={column.unit?.(row)}
    >
      {column.cell(row)}
    </td>
  );
}

function Head<Row>({ columns, roles }: { columns: Column<Row>[]; roles: boolean }) {
  return (
    <thead role={roles ? 'rowgroup' : undefined}>
      <tr role={roles ? 'row' : undefined}>
        {columns.map(({ key, header, headerHidden, align }) => (
          <th
            key={key}
            scope="col"
            role={roles ? 'columnheader' : undefined}
            className={align === 'end' ? 'r' : undefined}
          >
            {headerHidden ? <span className="vh">{header}</span> : header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Body<Row>(props: DataTableProps<Row> & { roles: boolean }) {
  const { columns, rows, rowKey, isCurrent, isTotal, roles } = props;
  return (
    <tbody role={roles ? 'rowgroup' : undefined}>
      {rows.map((row) => (
        <tr
          key={rowKey(row)}
          role={roles ? 'row' : undefined}
          className={classNames(isCurrent?.(row) && 'is-now', isTotal?.(row) && 'total')}
          aria-current={isCurrent?.(row) ? true : undefined}
        >
          {columns.map((column) => (
            <Cell key={column.key} {...{ column, row, roles }} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Comparable rows. A table that folds says its roles again, because `display: block` takes them away. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, onPhone = 'fold', scrollLabel, variant, columns, className } = props;
  const roles = onPhone === 'fold';
  const table = (
    <table
      role={roles ? 'table' : undefined}
      className={classNames(
        roles && 'fold',
        (variant === 'dense' || variant === 'day') && 'dense',
        variant === 'day' && 'day-list',
        variant === 'mini' && 'mini',
        className,
      )}
    >
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <Head {...{ columns, roles }} />
      <Body {...props} roles={roles} />
    </table>
  );
  if (onPhone !== 'scroll') return table;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it
    <div className="scroll" role="region" aria-label={scrollLabel} tabIndex={0}>
      {table}
    </div>
  );
}
