import { propertyMissing } from './failure';
import type { Json } from './json';

/** One entity in a response. `links` are what `$expand` can include. */
export interface Entity {
  readonly type: string;
  readonly path: string;
  readonly etag?: string;
  readonly values: Readonly<Record<string, Json>>;
  /** Values that are given only where `$select` names them. */
  readonly unasked?: Readonly<Record<string, () => Json>>;
  readonly links?: Readonly<Record<string, () => Entity | readonly Entity[]>>;
}
/** An entity after `$select` and `$expand`. */
export interface Shaped {
  readonly type: string;
  readonly path: string;
  readonly etag?: string;
  readonly values: Readonly<Record<string, Json | Shaped | readonly Shaped[]>>;
}

/** Applies `$select` and `$expand`; paths with `/` select within expanded entities. Refuses unknown names. */
export function shaped(entity: Entity, select: readonly string[], expand: readonly string[]): Shaped {
  const { type, path, etag } = entity;
  const values: Record<string, Json | Shaped | readonly Shaped[]> = {};
  const all = select.length === 0 || select.includes('*');
  if (all) Object.assign(values, entity.values);
  for (const name of select) {
    if (name === '*' || name.includes('/')) continue;
    const value = name in entity.values ? entity.values[name] : entity.unasked?.[name]?.();
    if (value !== undefined) values[name] = value;
    else if (!entity.links?.[name]) throw propertyMissing(name);
  }
  for (const name of new Set([...expand.map(head), ...select.filter((word) => word.includes('/')).map(head)])) {
    const link = entity.links?.[name];
    if (!link) throw propertyMissing(name);
    if (!expand.map(head).includes(name)) throw propertyMissing(name);
    if (!all && !select.some((word) => head(word) === name)) continue;
    const inner = { select: tails(select, name), expand: tails(expand, name) };
    const target = link();
    values[name] = isMany(target)
      ? target.map((one) => shaped(one, inner.select, inner.expand))
      : shaped(target, inner.select, inner.expand);
  }
  return { type, path, values, ...(etag === undefined ? {} : { etag }) };
}

const isMany = (target: Entity | readonly Entity[]): target is readonly Entity[] => Array.isArray(target);
/** The first name of a path such as `Author/Title`, and the rest of those that begin with it. */
export const head = (word: string): string => word.split('/')[0] ?? word;
export const tails = (words: readonly string[], name: string): readonly string[] =>
  words.filter((word) => word.startsWith(`${name}/`)).map((word) => word.slice(name.length + 1));
