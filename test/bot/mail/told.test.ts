import { PATHS } from '../../../src/client/paths';
import { saveConversation } from '../../../src/register/conversations';
import { author, intake, manager } from '../../domain/builders';
import { chatOf, createCopy, createFakeTeams, type FakeTeams } from '../outbox/copies';
import { openDesk, type Desk } from './a-desk';

/** KP-5: mail is “passed to inspectors”: those who have it no more are told so on the card that they have. */

jest.setTimeout(60_000);

const NOW = '2012-08-20T09:00:00.000Z';
const KEY = '00000000000000aa';

let desk: Desk;
let teams: FakeTeams;
beforeAll(async () => {
  desk = await openDesk([intake, manager, author], () => NOW);
  for (const { id } of [intake, manager, author]) await saveConversation(desk.site.sp, chatOf(id));
  teams = createFakeTeams();
}, 60_000);
afterAll(() => desk?.close());

test('given a mail that is handed to one and then to another, then the first card says so, and has no button to record it', async () => {
  const { dispatcher } = createCopy({ sp: desk.site.sp, teams, now: () => NOW });
  await desk.arrives({
    key: KEY,
    messageId: KEY,
    read: { answers: {}, asked: [], kind: 'adult', ownReferences: [], mayBe: [] }
  });
  for (const { id } of [manager, author]) {
    await desk.post(intake, PATHS.handMail, { key: KEY, given: { to: id } });
    dispatcher.tellOfMail([KEY]);
    await dispatcher.settled();
  }
  expect(teams.sent.map(({ to }) => to)).toEqual([manager.id, author.id]);
  const [first, second] = teams.sent.map(({ activityId }) => JSON.stringify(teams.cards.get(activityId)));
  expect(first).toContain('This mail is with others now.');
  expect(first).not.toContain('record-mail');
  expect(second).toContain('record-mail');
});
