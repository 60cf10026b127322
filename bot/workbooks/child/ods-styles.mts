import type { DateParts } from './formats.mts';
import { attribute, childrenOf, elementAt, nameOf, named, parsedXml, type Node } from './ods-xml.mts';

/** What a style says; absent where it leaves it to the style that it comes from. */
export interface OdsLooks {
  readonly isStruck?: boolean;
  /** RRGGBB; empty for none and for white. */
  readonly fill?: string;
  /** What it shows of a date. */
  readonly parts?: DateParts;
  readonly isHidden?: boolean;
}

export type LooksOf = (family: 'table' | 'table-cell' | 'text', name: string | undefined) => OdsLooks;

/**
 * The styles of an .ods file, each with all that it has from those it comes from (OpenDocument 1.3, part 3, 16). The
 * styles of a document’s own content stand before the common ones of the same name.
 */
export function odsStyles(content: readonly Node[], styles: string | undefined): LooksOf {
  const common =
    styles === undefined ? undefined : elementAt(parsedXml(styles), 'office:document-styles', 'office:styles');
  const own = elementAt(content, 'office:document-content', 'office:automatic-styles');
  const formats = new Map<string, Node>();
  const found = new Map<string, { readonly parent: string | undefined; readonly looks: OdsLooks }>();
  const resolved = new Map<string, OdsLooks>();
  for (const list of [childrenOf(common), childrenOf(own)]) {
    for (const node of list)
      if (nameOf(node).startsWith('number:')) formats.set(attribute(node, 'style:name') ?? '', node);
    for (const node of named(list, 'style:style'))
      found.set(`${attribute(node, 'style:family')} ${attribute(node, 'style:name')}`, {
        parent: attribute(node, 'style:parent-style-name'),
        looks: ownLooks(node, formats)
      });
  }

  return (family, name) => {
    if (name === undefined) return {};
    const known = resolved.get(`${family} ${name}`);
    if (known) return known;
    const seen = new Set<string>();
    let looks: OdsLooks = {};
    for (let at: string | undefined = name; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style = found.get(`${family} ${at}`);
      looks = { ...style?.looks, ...looks };
      at = style?.parent;
    }
    resolved.set(`${family} ${name}`, looks);
    return looks;
  };
}

function ownLooks(style: Node, formats: ReadonlyMap<string, Node>): OdsLooks {
  const properties = childrenOf(style);
  const said = (element: string, name: string): string | undefined =>
    named(properties, element)
      .map((node) => attribute(node, name))
      .find((value) => value !== undefined);
  const lines = ['style', 'type'].flatMap(
    (what) => said('style:text-properties', `style:text-line-through-${what}`) ?? []
  );
  const background = said('style:table-cell-properties', 'fo:background-color');
  const display = said('style:table-properties', 'table:display');
  const format = formats.get(attribute(style, 'style:data-style-name') ?? '');
  return {
    ...(lines.length === 0 ? {} : { isStruck: !lines.includes('none') }),
    ...(background === undefined ? {} : { fill: colourOf(background) }),
    ...(display === undefined ? {} : { isHidden: display === 'false' }),
    ...(format ? { parts: partsOf(format, formats) } : {})
  };
}

function colourOf(value: string): string {
  const colour = /^#([0-9a-f]{6})$/i.exec(value)?.[1]?.toUpperCase();
  return colour === undefined || colour === 'FFFFFF' ? '' : colour;
}

/** What a format shows of a date: the first of its formats, where it has several for several values. */
function partsOf(format: Node, formats: ReadonlyMap<string, Node>): DateParts {
  const [map] = named(childrenOf(format), 'style:map');
  const first = map && formats.get(attribute(map, 'style:apply-style-name') ?? '');
  const shown = new Set(childrenOf(first ?? format).map(nameOf));
  const has = (...names: readonly string[]): boolean => names.some((name) => shown.has(`number:${name}`));
  const precision = has('day', 'day-of-week') ? 'day' : has('month') ? 'month' : has('year') ? 'year' : undefined;
  return { precision, hasTime: has('hours') };
}
