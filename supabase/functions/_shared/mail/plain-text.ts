import { plainText, type MailView } from './view.ts';

/** The same mail for readers without HTML: one fact to a line, links in full. */
export function toPlainTextMail(view: MailView): string {
  const blocks: string[] = [
    'eCureTrip',
    view.title,
    ...view.paragraphs.map(plainText),
    (view.clocks ?? [])
      .map(({ label, time, place, day }) => `${label}: ${time}, ${place}${day ? `, ${day}` : ''}`)
      .join('\n'),
    view.code ?? '',
    (view.facts ?? []).map(({ label, value }) => `${label}: ${value}`).join('\n'),
    view.button ? `${view.button.label}:\n${view.button.href}` : '',
    (view.below ?? []).join('\n'),
    view.notice ? `${view.notice.lead} ${view.notice.text}` : '',
    view.table ? [`${view.table.head.join(' / ')}:`, ...view.table.rows.map(toLine)].join('\n') : '',
    ['-- ', ...view.footer, ...unsubscribeLines(view)].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const unsubscribeLines = ({ unsubscribe }: MailView) =>
  unsubscribe ? [`${unsubscribe.label}: ${unsubscribe.href}`] : [];

const toLine = ([label, value]: readonly [string, string]) => `- ${label}: ${value}`;
