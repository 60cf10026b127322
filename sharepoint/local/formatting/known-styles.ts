import { FormatError } from './format-error';

/**
 * The style properties that are drawn: those of SharePoint’s list which change how a cell looks, and none that lets it
 * leave its place or load a picture. SharePoint drops others without a word; here they are refused.
 */
const PROPERTIES: ReadonlySet<string> = new Set(
  [
    'background-color border border-color border-style border-width border-radius',
    'border-top border-bottom border-left border-right box-sizing opacity',
    'width min-width max-width height min-height max-height',
    'display flex flex-direction flex-flow flex-grow flex-shrink flex-wrap justify-content align-items column-gap',
    'font-family font-size font-style font-weight line-height letter-spacing color',
    'margin margin-top margin-bottom margin-left margin-right',
    'padding padding-top padding-bottom padding-left padding-right',
    'overflow text-align text-decoration text-overflow text-transform vertical-align visibility white-space',
    'word-break'
  ].flatMap((line) => line.split(' '))
);
/** Words, numbers and colours. Neither a bracket, with which `url(…)` begins, nor what ends a declaration. */
const VALUE = /^[\w\s.,%#-]{0,100}$/;

export function checkStyleName(name: string): void {
  if (!PROPERTIES.has(name)) throw new FormatError(`The style ${name} is not known here.`);
}

export function safeStyle(name: string, value: string): string {
  if (!VALUE.test(value)) throw new FormatError(`“${value.slice(0, 40)}” is not drawn as the style ${name}.`);
  return `${name}:${value.trim()}`;
}
