import type { Answer } from './send';

/**
 * An answer without what is particular to it. `keys`: what is at each place of its JSON, such as `value[].Id number`,
 * sorted. `order`: the letters of the rows that came, in their order. `code`: SharePoint’s code of a refusal.
 */
export interface AnswerShape {
  readonly status: number;
  readonly type: string;
  readonly etag: string;
  readonly code: string;
  readonly order: string;
  readonly keys: string;
}

type Kinds = Map<string, Set<string>>;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/;
const ETAG = /^(W\/)?"[{]?[0-9a-f-]{36}[}]?,\d{1,9}"$/i;

/** `letterOf`: the letter of a row of the list that is only read, by its number; undefined for any other. */
export function answerShape(
  { status, headers, text }: Answer,
  letterOf: (id: number) => string | undefined
): AnswerShape {
  const json = jsonOf(text);
  const kinds: Kinds = new Map();
  const isRefusal = status >= 400;
  if (json !== undefined && !isRefusal) walk('', json, kinds);
  return {
    status,
    type: typeOf(headers.get('content-type') ?? ''),
    etag: etagKind(headers.get('etag')),
    code: isRefusal ? codeIn(text) : '',
    order: isRefusal ? '' : orderIn(json, letterOf),
    keys: [...kinds]
      .map(([place, each]) => `${place} ${[...each].toSorted().join('|')}`)
      .toSorted()
      .join('; ')
  };
}

/** Without what a batch or a browser writes otherwise. */
const typeOf = (type: string): string =>
  type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => !/^(charset|streaming|boundary)=/.test(part))
    .join(';');

const etagKind = (etag: string | null): string => (etag === null ? '' : ETAG.test(etag) ? '"id,version"' : 'other');

function walk(place: string, value: unknown, kinds: Kinds): void {
  const at = place === '' ? '.' : place;
  if (Array.isArray(value)) {
    note(kinds, at, 'list');
    value.forEach((each) => walk(`${place}[]`, each, kinds));
  } else if (typeof value === 'object' && value !== null) {
    if (place !== '') note(kinds, at, 'object');
    for (const [key, each] of Object.entries(value)) walk(place === '' ? key : `${place}.${key}`, each, kinds);
  } else note(kinds, at, kindOf(value));
}

const note = (kinds: Kinds, place: string, kind: string): void =>
  void kinds.set(place, (kinds.get(place) ?? new Set()).add(kind));

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return typeof value;
  return TIME.test(value) ? 'time' : 'text';
}

/** Never SharePoint’s words, which may name people: its number and type. */
const codeIn = (text: string): string => /"code"\s*:\s*"(-?\d{1,12}, [\w.]{1,120})"/.exec(text)?.[1] ?? 'none';

function orderIn(json: unknown, letterOf: (id: number) => string | undefined): string {
  const rows = listIn(json);
  return rows
    .flatMap((row) => {
      const id: unknown = typeof row === 'object' && row !== null && 'Id' in row ? row.Id : undefined;
      return typeof id === 'number' ? [letterOf(id) ?? ''] : [];
    })
    .join('');
}

function listIn(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return [];
  if ('value' in json && Array.isArray(json.value)) return json.value;
  return 'd' in json ? listIn({ value: propertyOf(json.d, 'results') }) : [];
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
