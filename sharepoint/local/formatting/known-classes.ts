import { FormatError } from './format-error';

/** The classes that the page has a style for, light, dark and in contrast. */
const CLASSES: ReadonlySet<string> = new Set([
  ...['good', 'low', 'warning', 'severeWarning', 'blocked'].map((severity) => `sp-field-severity--${severity}`),
  'ms-fontWeight-semibold',
  'ms-fontWeight-bold'
]);

export function checkClasses(text: string): void {
  const other = text.split(/\s+/).find((word) => word !== '' && !CLASSES.has(word));
  if (other !== undefined) throw new FormatError(`The class ${other.slice(0, 60)} is not known here.`);
}
