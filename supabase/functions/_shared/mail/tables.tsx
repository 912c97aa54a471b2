/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** Label and value, row by row: what adds up, and what comes back when. */
import type { CSSProperties } from 'react';
import type { Align } from './parts.tsx';
import { light } from './theme.ts';
import type { MailView } from './view.ts';

const small: CSSProperties = { fontSize: 15, lineHeight: '22px' };
const cell: CSSProperties = { padding: '10px 0', borderBottom: `1px solid ${light.hair}` };

export function Facts({ facts, align }: { facts: NonNullable<MailView['facts']>; align: Align }) {
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} border={0} style={small}>
      <tbody>
        {facts.map(({ label, value }, index) => {
          const sum = index === facts.length - 1;
          return (
            <tr key={label}>
              <th
                scope="row"
                align={align.start}
                className={sum ? 'rule' : 'soft rule'}
                style={{ ...cell, fontWeight: sum ? 600 : 400, color: sum ? undefined : light.ink2 }}
              >
                {label}
              </th>
              <td align={align.end} className="rule" style={{ ...cell, fontWeight: sum ? 600 : 400 }}>
                <bdi>{value}</bdi>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function Terms({ table, align }: { table: NonNullable<MailView['table']>; align: Align }) {
  const head: CSSProperties = {
    padding: '0 0 8px',
    fontSize: 13,
    fontWeight: 600,
    color: light.ink2,
    borderBottom: `1px solid ${light.edge}`,
  };
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} border={0} style={small}>
      <thead>
        <tr>
          {table.head.map((label, index) => (
            <th
              key={label}
              scope="col"
              align={index === 0 ? align.start : align.end}
              className="soft rule"
              style={head}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([label, value]) => (
          <tr key={label}>
            <td className="rule" align={align.start} style={cell}>
              {label}
            </td>
            <td className="rule" align={align.end} style={cell}>
              <bdi>{value}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
