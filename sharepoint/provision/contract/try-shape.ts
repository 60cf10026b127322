import { answerShape, type AnswerShape } from './answer-shape';
import { createExamples } from './examples';
import { canBeMissing, fill, type Manner, SlotUnknown } from './fill';
import { createMaking } from './making';
import { NotMade } from './read-json';
import { cellsOf, otherCells } from './scratch-columns';
import { listPath, type ScratchSite } from './scratch-site';
import type { Answer, Request, Site } from './send';
import { isChange, partsOfBatch, type Shape } from './shape';

/** `again`: the same a second time, which makes duplicates, old versions and what is there already. */
export type Attempt = 'first' | 'again' | 'missing' | 'emptied';

/** What came to each attempt, or why a shape was not sent. */
export type Tried =
  { readonly kind: 'answered'; readonly came: Readonly<Partial<Record<Attempt, AnswerShape>>> } | NotSent;

/** `isMeant`: it is left out on purpose, or until a person is named. Otherwise something is wrong. */
interface NotSent {
  readonly kind: 'not sent';
  readonly why: string;
  readonly isMeant: boolean;
}

interface Trying {
  readonly site: Site;
  readonly scratch: ScratchSite;
  readonly person: string | undefined;
  /** Another number each time. */
  readonly next: () => number;
}

/** Sends a request of a shape in every manner that it can be sent in. Throws what the network throws. */
export async function tryShape(trying: Trying, shape: Shape): Promise<Tried> {
  const { site, scratch } = trying;
  const parts = partsOfBatch(shape);
  const letterOf = (id: number): string | undefined => 'abcdefgh'[scratch.rows.indexOf(id)];
  const shapes: Partial<Record<Attempt, AnswerShape>> = {};
  try {
    if (parts) return { kind: 'answered', came: { first: await tryBatch(trying, shape, parts) } };
    const plain = await requestOf(trying, shape, 'plain');
    shapes.first = answerShape(await sent(site, shape, plain), letterOf);
    if (isChange(shape)) shapes.again = answerShape(await sent(site, shape, plain), letterOf);
    for (const manner of ['missing', 'emptied'] as const) {
      if (manner === 'missing' ? !canBeMissing(shape) : !shape.body?.includes('{cells}')) continue;
      shapes[manner] = answerShape(await sent(site, shape, await requestOf(trying, shape, manner)), letterOf);
    }
    return { kind: 'answered', came: shapes };
  } catch (error) {
    if (error instanceof SlotUnknown && error.isOfPerson)
      return notSent('It names a person: give --person with an email of the tenant.', true);
    if (error instanceof SlotUnknown || error instanceof NotMade) return notSent(error.message, false);
    throw error;
  }
}

export const notSent = (why: string, isMeant: boolean): NotSent => ({ kind: 'not sent', why, isMeant });

async function requestOf(trying: Trying, shape: Shape, manner: Manner): Promise<Request> {
  const { site, scratch, person, next } = trying;
  const number = next();
  const make = createMaking(site, scratch, shape, number);
  const example = createExamples({ scratch, make, number, person, shape });
  const request = await fill(shape, example, manner, `key ${number}`);
  if (manner !== 'missing') await prepare(site, request);
  return request;
}

const ASSIGNMENTS = '/roleassignments/';

/** A permission is given where permissions are not inherited, and removed where it was given. */
async function prepare(site: Site, { path }: Request): Promise<void> {
  const at = path.toLowerCase().indexOf(ASSIGNMENTS);
  if (at < 0) return;
  const [place, change] = [path.slice(0, at), path.slice(at + ASSIGNMENTS.length)];
  if (place !== 'web')
    await site.send({
      method: 'POST',
      path: `${place}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`
    });
  if (/^removeroleassignment/i.test(change))
    await site.send({ method: 'POST', path: `${place}${ASSIGNMENTS}${change.replace(/^remove/i, 'add')}` });
}

async function sent(site: Site, { inBatch }: Shape, request: Request): Promise<Answer> {
  if (!inBatch) return site.send(request);
  const { whole, parts } = await site.sendBatch([request]);
  // A batch that is refused as a whole has no parts.
  return parts[0] ?? whole;
}

/** A batch with two requests of each method: what is compared is its own answer, and in what order its parts came. */
async function tryBatch(trying: Trying, shape: Shape, methods: readonly string[]): Promise<AnswerShape> {
  const { site, scratch, next } = trying;
  const items = `${listPath(scratch.changed.list)}/items`;
  const requests: Request[] = [];
  for (const method of methods.flatMap((each) => [each, each])) {
    const number = next();
    const row = JSON.stringify({ Title: 'omega', ...cellsOf('list', otherCells(`key ${number}`)) });
    if (method === 'GET') requests.push({ method, path: `${listPath(scratch.read.list)}/items?$select=Id&$top=3` });
    else if (method === 'POST') requests.push({ method, path: items, body: row });
    else {
      const made = createMaking(site, scratch, { ...shape, path: '' }, number);
      const { Id, 'odata.etag': etag } = await made.row();
      const body = method === 'MERGE' ? JSON.stringify({ Title: 'changed' }) : undefined;
      requests.push({ method, path: `${items}(${Id})`, headers: { 'if-match': etag }, body });
    }
  }
  const { whole, parts } = await site.sendBatch(requests);
  return {
    ...answerShape({ ...whole, text: '' }, () => undefined),
    order: parts.map(({ status }) => status).join(', ')
  };
}
