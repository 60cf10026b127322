import { cellsOf, COLUMN_OF, emptyCells, otherCells } from './scratch-columns';
import { MISSING, OF_A_PERSON, type Example } from './examples';
import type { Request } from './send';
import type { Shape } from './shape';

/** How a request is tried: as it is, with nothing where it points to, and with a row that has nothing in it. */
export type Manner = 'plain' | 'missing' | 'emptied';

/** No example is known for a slot. */
export class SlotUnknown extends Error {
  override readonly name = 'SlotUnknown';
  constructor(readonly slot: string) {
    super(`Nothing is known for {${slot}}.`);
  }
  get isOfPerson(): boolean {
    return OF_A_PERSON.includes(this.slot);
  }
}

const SLOT = /\{([@\w]+)\}/g;

/** A request of a shape, with examples in its slots. Throws SlotUnknown. `key`: for the column of unique values. */
export async function fill(shape: Shape, example: Example, manner: Manner, key: string): Promise<Request> {
  const { method, path, headers, body } = shape;
  const last = lastSlotOf(path);
  const isLibrary = path.includes("'{library}'");
  const inPath: Example = async (slot, within = []) => {
    const found = await example(slot, within);
    const isMissing = manner === 'missing' && slot === last?.slot && within.length === last.at;
    return isMissing && found !== undefined ? MISSING[slot]?.(found) : found;
  };
  const cells = cellsOf(isLibrary ? 'library' : 'list', manner === 'emptied' ? emptyCells(key) : otherCells(key));
  const filledHeaders: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) filledHeaders[name] = await filled(value, example);
  return {
    method,
    path: await filled(path, inPath),
    headers: filledHeaders,
    ...(body !== undefined && {
      body: body === '{bytes}' ? 'bytes' : JSON.stringify(await filledJson(JSON.parse(body), []))
    })
  };

  async function filledJson(value: unknown, within: readonly string[]): Promise<unknown> {
    if (typeof value === 'string') return filled(value, (slot) => example(slot, within));
    if (Array.isArray(value)) return Promise.all(value.map((each) => filledJson(each, within)));
    if (typeof value !== 'object' || value === null) return value;
    const entries: [string, unknown][] = [];
    for (const [name, each] of Object.entries(value)) {
      if (name === '{columns}') entries.push(...Object.entries(cells));
      else entries.push([name, await filledJson(each, [...within, name])]);
    }
    return withFormValue(Object.fromEntries(entries));
  }
}

/** Whether nothing can be where a request points to. */
export const canBeMissing = ({ path }: Shape): boolean => lastSlotOf(path) !== undefined;

/** The last slot of a path, if it is of what may be missing, and how many slots are before it. */
function lastSlotOf(path: string): { readonly slot: string; readonly at: number } | undefined {
  const slots = [...(path.split('?')[0] ?? '').matchAll(SLOT)].map(([, slot = '']) => slot);
  const slot = slots.at(-1);
  return slot !== undefined && Object.hasOwn(MISSING, slot) ? { slot, at: slots.length - 1 } : undefined;
}

async function filled(text: string, example: Example): Promise<string> {
  const within: string[] = [];
  let result = '';
  let at = 0;
  for (const match of text.matchAll(SLOT)) {
    const [whole, slot = ''] = match;
    const value = await example(slot, within);
    if (value === undefined) throw new SlotUnknown(slot);
    within.push(slot);
    const before = text.slice(at, match.index);
    const expanded = /(?:^|[,=])(\w+\/)$/.exec(before)?.[1];
    result += before + (expanded === undefined ? value : value.replaceAll(',', `,${expanded}`));
    at = match.index + whole.length;
  }
  return result + text.slice(at);
}

/** What is typed into a form is text, in the way that its column has it. */
function withFormValue(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const typed: Readonly<Record<string, string>> = {
    [COLUMN_OF.Number]: '90',
    [COLUMN_OF.Choice]: 'gamma',
    [COLUMN_OF.Day]: '2026-09-01',
    [COLUMN_OF.DateTime]: '2026-09-01'
  };
  const { FieldName: name } = value;
  return typeof name === 'string' && Object.hasOwn(typed, name) ? { ...value, FieldValue: typed[name] } : value;
}
