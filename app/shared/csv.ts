/** Tables for spreadsheets and accountants (RFC 4180). */

export type CsvCell = string | number | null;

/** Text of our own or of somebody else's that no spreadsheet takes for a formula. Numbers, also as text, stay numbers. */
function cell(value: CsvCell): string {
  const text = value === null ? '' : String(value);
  const isNumber = typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@|%\t\r\n]/.test(text.trimStart() || text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end. */
export const csvRow = (cells: readonly CsvCell[]): string => `${cells.map(cell).join(',')}\r\n`;
