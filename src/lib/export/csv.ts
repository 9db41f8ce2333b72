import { m } from '#words';

/** What a cell can hold. Undefined is an empty cell, which is not the same as 0. */
export type Cell = string | number | boolean | undefined;

/**
 * What a spreadsheet may take for a formula: a name that begins with = + - @ (also in their full-width forms), or with
 * a tab or line break that it strips first. An apostrophe in front makes it text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Without it Excel reads UTF-8 as the old code page of the machine, and 'Søndag' becomes 'SÃ¸ndag'. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as the text of a CSV file: RFC 4180 (commas, CRLF, quotes doubled), in UTF-8 with a byte order mark, because it
 * is for spreadsheets; programs have the JSON. Numbers are in plain digits with a point, in every language. Texts are
 * guarded against being run as formulas.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? m.format_csv_yes() : m.format_csv_no();
  if (typeof cell === 'number') return numberText(cell);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Never NaN, nor the exponent that spreadsheets of some languages cannot read. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const hasExponent = value !== 0 && Math.abs(value) < 1e-6;
  return hasExponent ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);
}
