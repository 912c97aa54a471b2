/** @jsxRuntime automatic */
/** @jsxImportSource react */
/**
 * The parts of a mail. Tables, because mail clients lay out nothing else alike; `align` follows the direction of the
 * language, since logical properties are not understood everywhere.
 */
import type { CSSProperties, ReactNode } from 'react';
import { Link, Section } from 'react-email';
import { display, light } from './theme.ts';
import type { Clock, MailView, Rich } from './view.ts';

export type Align = { start: 'left' | 'right'; end: 'left' | 'right' };

const soft: CSSProperties = { fontSize: 15, lineHeight: '22px', color: light.ink2 };

/** One block of the sheet, with the space above it. */
export function Block({ top, bottom = 0, children }: { top: number; bottom?: number; children: ReactNode }) {
  return (
    <tr>
      <td className="pad" style={{ padding: `${top}px 40px ${bottom}px` }}>
        {children}
      </td>
    </tr>
  );
}

export function RichText({ rich }: { rich: Rich }) {
  return rich.map((span, index) => (span.strong ? <strong key={index}>{span.text}</strong> : span.text));
}

export function Clocks({ clocks, align }: { clocks: NonNullable<MailView['clocks']>; align: Align }) {
  const [mine, theirs] = clocks;
  const row = (cell: (clock: Clock) => ReactNode, middle: ReactNode, style: CSSProperties, name: string) => (
    <tr>
      <td align={align.start} valign="top" className={name} style={style}>
        {cell(mine)}
      </td>
      {theirs ? middle : null}
      {theirs ? (
        <td align={align.end} valign="top" className={name} style={style}>
          {cell(theirs)}
        </td>
      ) : null}
    </tr>
  );
  const gap = <td />;
  const line: CSSProperties = { fontSize: 15, lineHeight: '20px' };
  const hand: CSSProperties = {
    fontFamily: display,
    fontSize: 48,
    lineHeight: '56px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
  };
  return (
    <Section>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
        <tbody>
          {row((clock) => clock.label, <td width="30%" />, { ...line, color: light.ink2 }, 'soft')}
          {row(
            (clock) => (
              <span dir="ltr">{clock.time}</span>
            ),
            <Way />,
            hand,
            'time',
          )}
          {row(
            (clock) => (
              <bdi>{clock.place}</bdi>
            ),
            gap,
            line,
            '',
          )}
          {mine.day ? row((clock) => clock.day, gap, line, '') : null}
        </tbody>
      </table>
    </Section>
  );
}

/** The line between the two clocks. */
function Way() {
  return (
    <td valign="middle" style={{ padding: '0 8px' }}>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
        <tbody>
          <tr>
            <td
              className="way"
              height={2}
              style={{ height: 2, lineHeight: '2px', fontSize: 2, backgroundColor: '#526561' }}
            >
              {'\u00A0'}
            </td>
          </tr>
        </tbody>
      </table>
    </td>
  );
}

export function ActButton({ label, href }: { label: string; href: string }) {
  return (
    <table role="presentation" className="btn" cellPadding={0} cellSpacing={0} border={0}>
      <tbody>
        <tr>
          <td align="center" style={{ backgroundColor: light.act, borderRadius: 6 }}>
            <Link
              href={href}
              style={{
                display: 'inline-block',
                padding: '13px 24px',
                fontSize: 17,
                lineHeight: '22px',
                fontWeight: 600,
                color: light.onAct,
                textDecoration: 'none',
              }}
            >
              {label}
            </Link>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function Below({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <p key={index} className="soft" style={{ ...soft, margin: '12px 0 0' }}>
      {line}
    </p>
  ));
}

export function Notice({ tone, lead, text }: NonNullable<MailView['notice']>) {
  return (
    <Section>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
        <tbody>
          <tr>
            <td
              className={tone}
              style={{ backgroundColor: light.tint[tone], borderRadius: 6, padding: '14px 16px' }}
            >
              <strong>{lead}</strong> {text}
            </td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}

export function Code({ code }: { code: string }) {
  return (
    <p
      dir="ltr"
      className="time"
      style={{ margin: 0, fontFamily: display, fontSize: 40, lineHeight: '48px', fontWeight: 600 }}
    >
      {code}
    </p>
  );
}
