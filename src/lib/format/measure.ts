/** A figure and its unit, apart because the unit is set smaller. */
export interface Measure {
  /** '29.0' */
  readonly value: string;
  /** 'km'; empty when there is no value. */
  readonly unit: string;
  /** '29.0 km' with a non-breaking space. */
  readonly text: string;
}

/** What stands for a value that is not known. */
export const NOT_KNOWN = '–';

export const UNKNOWN_MEASURE: Measure = { value: NOT_KNOWN, unit: '', text: NOT_KNOWN };

export const measure = (value: string, unit: string): Measure => ({ value, unit, text: `${value}\u00a0${unit}` });

/** Whether a number can be shown at all; NaN and infinities never are. */
export const isShowable = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);
