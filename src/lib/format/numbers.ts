/** Writes numbers the way a locale does, each kind of formatter made once. */
export interface Numbers {
  /** With exactly `digits` decimals: '1,840.0'. */
  decimal(value: number, digits: number): string;
  /** The same with its sign: '+4.4', '−1.0', and '0.0' without one. */
  signed(value: number, digits: number): string;
  /** A whole number of at least two digits, for minutes and seconds: '07'. */
  twoDigits(value: number): string;
}

/** Intl writes a hyphen for minus in most languages; a true minus sign is as wide as the figures. */
const withMinus = (text: string) => text.replace('-', '\u2212');

export function createNumbers(locale: string): Numbers {
  const made = new Map<string, Intl.NumberFormat>();

  function formatter(digits: number, signDisplay: 'exceptZero' | 'auto'): Intl.NumberFormat {
    const key = signDisplay + digits;
    let format = made.get(key);
    if (!format) {
      const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      made.set(key, (format = new Intl.NumberFormat(locale, { ...fraction, signDisplay })));
    }
    return format;
  }

  let pair: Intl.NumberFormat | undefined;
  return {
    decimal: (value, digits) => withMinus(formatter(digits, 'auto').format(value)),
    signed: (value, digits) => withMinus(formatter(digits, 'exceptZero').format(value)),
    twoDigits: (value) => (pair ??= new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 })).format(value),
  };
}
