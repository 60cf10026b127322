import type { OldProofShown, OldRegisterShown, OldRowShown } from '../../../../../src/client/wire/old-register-wire';
import { PATHS } from '../../../../../src/client/paths';
import type { Person } from '../../../../../src/domain/people/people';
import type { Region } from '../../../../../src/domain/words';
import { draw } from '../../draw';
import { fakeQueries, fakeService, type Known } from '../../fakes';
import { director } from '../../region';

export const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};
export const administrator: Person = {
  id: '00000000-0000-4000-8000-000000000031',
  name: 'Ada Ministry',
  holdings: [{ post: 'administrator', region: 'England' }]
};

export const oldRow = (row: number, change: Partial<OldRowShown> = {}): OldRowShown => ({
  key: String(row).padStart(32, '0'),
  sheet: '2010',
  row,
  region: 'South West',
  kind: 'adult',
  stage: 'waiting',
  cells: [
    { column: 'A', heading: 'Board', shown: 'South Glos SAB', fate: 'Taken as the partnership' },
    { column: 'B', heading: 'LA', shown: 'S Glos', fate: 'Taken as the local authority' }
  ],
  answers: {
    partnership: 'South Glos SAB',
    authority: 'South Gloucestershire',
    notifiedOn: '2010-03-13',
    publication: 'published'
  },
  mayName: false,
  doubts: [],
  ...change
});

/** A row whose notes may name a person. */
export const namingRow = (row: number): OldRowShown =>
  oldRow(row, { mayName: true, answers: { ...oldRow(row).answers, note: 'JB 3/5/11 chased Mary' } });

export const FILE: OldRegisterShown['files'][number] = {
  hash: 'ab'.repeat(32),
  readAt: '2026-11-20T09:12:00.000Z',
  rows: 1200,
  rejected: 7,
  handedOver: true,
  fates: { field: 4000, note: 900, heading: 60, 'left-out': 30, rejected: 10 }
};

const countsOf = (region: Region, rows: readonly OldRowShown[], signsOff: boolean) => {
  const at = (stage: OldRowShown['stage']): number =>
    rows.filter((row) => row.region === region && row.stage === stage).length;
  const counts = {
    waiting: at('waiting'),
    'set-aside': at('set-aside'),
    taken: at('taken'),
    'taken-out': at('taken-out')
  };
  return { region, counts, signsOff };
};

interface Sent {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the service answers to a decision: the row as it is then, or a refusal with its status. */
type Reply = (Partial<OldRowShown> & { readonly refusal?: undefined }) | { readonly refusal: object };

const STAGES: Readonly<Record<string, Partial<OldRowShown>>> = {
  [PATHS.takeOverRow]: { stage: 'taken', reference: 'SCR-A-2010-0001' },
  [PATHS.setRowAside]: { stage: 'set-aside' },
  [PATHS.putRowBack]: { stage: 'waiting' },
  [PATHS.takeRowOut]: { stage: 'taken-out' }
};

/** The page of a person at an address, with these rows; `reply` says what a decision gives where it is not taken. */
export function openOld({
  person = lead,
  rows = [oldRow(14), oldRow(15)],
  files = [FILE],
  at = '?section=old-register',
  page = 25,
  reply = () => ({}),
  ...known
}: Omit<Known, 'rows'> & {
  readonly person?: Person;
  readonly rows?: readonly OldRowShown[];
  readonly files?: OldRegisterShown['files'];
  readonly at?: string;
  /** So many rows are sent at once. */
  readonly page?: number;
  readonly reply?: (sent: Sent) => Reply;
} = {}): { readonly sent: readonly Sent[] } {
  window.history.replaceState(null, '', `/${at}`);
  const sent: Sent[] = [];
  let here = rows;
  const fetch = async (address: string, init: { readonly body: string }): Promise<unknown> => {
    const { pathname: path } = new URL(address);
    const body: Sent['body'] = JSON.parse(init.body);
    sent.push({ path, body });
    const { refusal, ...answer } = reply({ path, body });
    if (refusal) return { ok: false, json: async () => ({ refusal }) };
    const row = here.find(({ key }) => key === body['key']);
    const after = { ...row, ...STAGES[path], ...answer };
    here = here.map((each) => (each === row ? { ...each, ...after } : each));
    return { ok: true, json: async () => ({ row: after }) };
  };
  const service = fakeService();
  draw({
    queries: fakeQueries({
      directory: async () => ({ people: [lead, administrator, director] }),
      region: async () => ({ open: [], closed: [], missing: [], opensPapers: true }),
      oldRegister: async () => ({
        regions:
          person === administrator
            ? [countsOf('London', here, false), countsOf('South West', here, false)]
            : [countsOf('South West', here, true)],
        files
      }),
      oldRows: async ({ region, stage, after }) => {
        const all = here.filter((row) => row.region === region && row.stage === stage && row.row > after);
        const last = all[page - 1];
        return { rows: all.slice(0, page), ...(last ? { next: last.row } : {}) };
      },
      oldProof: async (): Promise<OldProofShown> => ({
        files,
        lines: here.map(({ sheet, row, region, stage, reference, signed }) => ({
          sheet,
          row,
          region,
          stage,
          ...(reference === undefined ? {} : { reference }),
          ...(signed ? { signed } : {})
        }))
      }),
      locations: async () => ({ known: { codes: [], found: [] }, like: { locations: [], more: false } }),
      ...known
    }),
    personId: person.id,
    service: { ...service, reached: { ...service.reached, fetch: fetch as never } }
  });
  return { sent };
}

/** The line of a row, which opens it. */
export const LINE = (row: number): RegExp => new RegExp(`^Sheet “2010”, row ${row}\\b`);
