import type { SiteColumn } from '../../../src/register/lists/column';

/** The columns of the scratch lists: one of each kind that the product has, by the slot of its kind. */
export const COLUMN_OF = {
  UniqueText: 'ContractKey',
  Text: 'ContractText',
  Note: 'ContractNote',
  Number: 'ContractNumber',
  DateTime: 'ContractTime',
  Day: 'ContractDay',
  Choice: 'ContractChoice'
} as const;
type ColumnSlot = keyof typeof COLUMN_OF;
export const isColumnSlot = (slot: string): slot is ColumnSlot => Object.hasOwn(COLUMN_OF, slot);

export const CHOICES = ['alpha', 'beta', 'gamma'] as const;

const KINDS: Readonly<Record<ColumnSlot, Pick<SiteColumn, 'type' | 'indexed' | 'unique' | 'choices'>>> = {
  UniqueText: { type: 'text', indexed: true, unique: true },
  Text: { type: 'text', indexed: true },
  Note: { type: 'note' },
  Number: { type: 'number', indexed: true },
  DateTime: { type: 'time', indexed: true },
  Day: { type: 'day', indexed: true },
  Choice: { type: 'choice', choices: CHOICES, indexed: true }
};

const columnOf = (slot: ColumnSlot): SiteColumn => ({
  name: COLUMN_OF[slot],
  title: COLUMN_OF[slot],
  description: 'Anything.',
  ...KINDS[slot]
});
/** A library has no column of unique values. */
const SLOTS = {
  list: ['UniqueText', 'Text', 'Note', 'Number', 'DateTime', 'Day', 'Choice'],
  library: ['Text', 'Note', 'Number', 'DateTime', 'Day', 'Choice']
} as const satisfies Readonly<Record<string, readonly ColumnSlot[]>>;

export const SCRATCH_COLUMNS = { list: SLOTS.list.map(columnOf), library: SLOTS.library.map(columnOf) };

type Values = Readonly<Record<ColumnSlot, string | number | null>>;
type Cells = Readonly<Record<string, string | number | null>>;

/** Cells of every kind that a list or library has. */
export const cellsOf = (kind: keyof typeof SLOTS, values: Values): Cells =>
  Object.fromEntries(SLOTS[kind].map((slot) => [COLUMN_OF[slot], values[slot]]));

/** A row with nothing in it but its key. */
export const emptyCells = (key: string): Values => ({
  UniqueText: key,
  Text: null,
  Note: null,
  Number: null,
  DateTime: null,
  Day: null,
  Choice: null
});

/** A row that no condition of the contract finds. */
export const otherCells = (key: string): Values => ({
  UniqueText: key,
  Text: 'omega',
  Note: 'omega',
  Number: 90,
  DateTime: '2026-09-01T12:00:00Z',
  Day: '2026-09-01T12:00:00Z',
  Choice: 'gamma'
});

/** What conditions ask for: text that begins two rows, a number and a time between the others. */
export const ASKED = { text: 'alpha', number: 20, time: '2026-06-15T12:00:00Z' } as const;

/** The rows of the lists that are only read, in the order in which they are added; each has another order by column. */
export const READ_ROWS: readonly Values[] = [
  {
    UniqueText: 'gamma',
    Text: 'alpha',
    Note: 'A note.',
    Number: 30,
    DateTime: '2026-06-15T12:00:00Z',
    Day: '2026-06-15T12:00:00Z',
    Choice: 'beta'
  },
  {
    UniqueText: 'alpha',
    Text: 'Alpha and omega',
    Note: 'First line\nsecond line',
    Number: 10,
    DateTime: '2026-12-15T12:00:00Z',
    Day: '2026-12-15T12:00:00Z',
    Choice: 'alpha'
  },
  emptyCells('alpha to omega'),
  {
    UniqueText: 'beta',
    Text: 'alpha',
    Note: 'A note.',
    Number: 20,
    DateTime: '2026-03-15T12:00:00Z',
    Day: '2026-03-15T12:00:00Z',
    Choice: 'alpha'
  }
];
