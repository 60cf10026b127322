import {
  ALL,
  ALL_STATES,
  openPaperedSite,
  PEOPLE,
  saidIn,
  type Folder,
  type Paper,
  type Papered,
  type Persona,
  type State
} from './papered-site';
import { batchOf, neverOf, readsOf, SWEEPS, sweepsAbove, writesOf, type Asked } from './paper-ways';

jest.setTimeout(60_000);

type May = 'reads' | 'writes';
type Row = Partial<Readonly<Record<Persona, May>>>;

/**
 * Who may do what with papers in SharePoint, written from the issue and the design (“Need to know”) and not from the
 * product’s own table. The group of the region reads both folders, and so does an inspector from elsewhere, by name.
 * The author writes in IMR until it is agreed, and again once it is returned or another version begins. The folders of
 * a closed review are the service’s alone, as the library is. Everyone else has nothing: national posts and
 * administrators read papers through the service.
 */
const REGION: Row = { inspector: 'reads', director: 'reads', caseInspector: 'reads' };
const WRITING: Readonly<Record<Folder, Row>> = {
  IMR: { ...REGION, author: 'writes' },
  'From the partnership': { ...REGION, author: 'reads' }
};
const both = (row: Row): Readonly<Record<Folder, Row>> => ({ IMR: row, 'From the partnership': row });
const TABLE: Readonly<Record<State, Readonly<Record<Folder, Row>>>> = {
  asked: both(REGION),
  writing: WRITING,
  submitted: WRITING,
  agreed: both({ ...REGION, author: 'reads' }),
  anotherVersion: WRITING,
  closed: both({}),
  elsewhere: both({ directorElsewhere: 'reads', caseInspector: 'reads' })
};
const may = (who: Persona, { state, folder }: Pick<Paper, 'state' | 'folder'>): May | undefined =>
  TABLE[state][folder][who];

interface Told {
  readonly outcome: string | number;
  readonly text: string;
}

let papered: Papered;
beforeAll(async () => {
  papered = await openPaperedSite('2012-08-20T09:00:00.000Z');
}, 120_000);
afterAll(() => papered.site.close());

const ask = (path: string, who: Persona, init?: RequestInit) => papered.site.ask(path, PEOPLE[who].id, init);
const refused = 'refused';
const outcomeOf = (status: number): string | number =>
  status === 403 || status === 404 ? refused : status < 300 ? 'done' : status;
const paperOf = (state: State, folder: Folder): Paper => {
  const paper = papered.papers.find((one) => one.state === state && one.folder === folder);
  if (!paper) throw new Error(`${state} has no paper in ${folder}.`);
  return paper;
};
/** The papers of which an answer says anything at all: a name, an address, or what is in one. */
const foundIn = (text: string): readonly string[] => {
  const plain = `${text} ${decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'))}`;
  return papered.papers
    .filter((paper) => [paper.name, paper.uniqueId, saidIn(paper)].some((mark) => plain.includes(mark)))
    .map(({ name }) => name);
};

/** What comes of each request, one by one: its outcome and what it says. */
const oneByOne = async (who: Persona, requests: readonly Asked[]): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (const { path, init } of requests) {
    const answer = await ask(path, who, init);
    told.push({ outcome: outcomeOf(answer.status), text: await answer.text() });
  }
  return told;
};

/** The same in one `$batch`. Where the whole of it is refused, so is each. */
async function inABatch(who: Persona, requests: readonly Asked[]): Promise<readonly Told[]> {
  const answer = await ask('/_api/$batch', who, batchOf(papered.site.siteUrl, requests));
  const text = await answer.text();
  if (!answer.ok) return requests.map(() => ({ outcome: outcomeOf(answer.status), text }));
  const parts = text.split(/HTTP\/1\.1 (?=\d)/).slice(1);
  return parts.map((part) => ({ outcome: outcomeOf(Number(part.slice(0, 3))), text: part }));
}
const WAYS = [
  ['one by one', oneByOne],
  ['in a batch', inABatch]
] as const;
/** One by one takes long: states that are like none of the others. */
const ONE_BY_ONE: readonly State[] = ['writing', 'closed'];

test('the service has filed a paper in each folder of each review, in two versions', async () => {
  expect(papered.papers).toHaveLength(2 * ALL_STATES.length);
  for (const paper of papered.papers)
    for (const path of readsOf(paper))
      expect([path, (await papered.site.ask(path, 'service')).status]).toEqual([path, 200]);
});

describe.each(WAYS)('%s, papers', (way, answersTo) => {
  const papersNow = (): readonly Paper[] =>
    papered.papers.filter(({ state }) => way === 'in a batch' || ONE_BY_ONE.includes(state));

  test.each(ALL)('are read by %s as the table says, by every address', async (who) => {
    for (const paper of papersNow()) {
      const paths = readsOf(paper);
      const told = await answersTo(
        who,
        paths.map((path) => ({ path }))
      );
      const expected = may(who, paper) ? 'done' : refused;
      expect(told.map(({ outcome }, at) => [paths[at], outcome])).toEqual(paths.map((path) => [path, expected]));
      const says = told.filter(({ text }) => text.includes(saidIn(paper))).length;
      expect([paper.name, says > 5]).toEqual([paper.name, expected === 'done']);
      if (expected === refused) expect([paper.name, says]).toEqual([paper.name, 0]);
    }
  });
});

test.each(ALL)('the library shows %s their papers and no others, however it is asked', async (who) => {
  const theirs = papered.papers.filter((paper) => may(who, paper)).map(({ name }) => name);
  const within = await Promise.all(SWEEPS.map(async (path) => foundIn(await (await ask(path, who)).text())));
  expect(within).toEqual(SWEEPS.map(() => theirs));
  for (const paper of papered.papers)
    for (const path of sweepsAbove(paper)) {
      const seen = foundIn(await (await ask(path, who)).text());
      expect([path, seen.filter((name) => !theirs.includes(name))]).toEqual([path, []]);
    }
  const batch = await inABatch(
    who,
    [...SWEEPS, ...papered.papers.flatMap(sweepsAbove)].slice(0, 100).map((path) => ({ path }))
  );
  expect(foundIn(batch.map(({ text }) => text).join(' '))).toEqual(theirs);
});

describe.each(WAYS)('%s,', (way, answersTo) => {
  const papersNow = (): readonly Paper[] =>
    papered.papers.filter(({ state }) => way === 'in a batch' || ONE_BY_ONE.includes(state));

  test.each(ALL)('%s writes as the table says, and deletes, renames, moves or shares nothing', async (who) => {
    for (const paper of papersNow()) {
      const other =
        papered.papers.find((one) => one !== paper && may(who, one) === 'writes') ?? paperOf('writing', 'IMR');
      const never = neverOf(paper, other);
      const writes = writesOf(paper, `${saidIn(paper)} by ${who}`);
      const told = await answersTo(who, [...never, ...writes]);
      const expected = may(who, paper) === 'writes' ? 'done' : refused;
      expect([...never, ...writes].map(({ what }, at) => [paper.name, what, told[at]?.outcome])).toEqual([
        ...never.map(({ what }) => [paper.name, what, refused]),
        ...writes.map(({ what }) => [paper.name, what, expected])
      ]);
    }
  });
});

test('what was written is there, and what it was before', async () => {
  const { uniqueId } = paperOf('writing', 'IMR');
  const versions = (await (
    await papered.site.ask(`/_api/web/getFileById('${uniqueId}')/versions`, 'service')
  ).json()) as {
    value: readonly unknown[];
  };
  expect(versions.value.length).toBeGreaterThan(4);
});
