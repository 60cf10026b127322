import { readDirectory } from '../../../src/register/directory/directory';
import { waitingFor } from '../../../src/register/messages';
import { tellOfMissedMail } from '../../../bot/mail/tell-of-mail';
import { holds, intake, person } from '../../domain/builders';
import { enterInDirectory } from '../../register/in-post';
import { saveConversation } from '../../../src/register/conversations';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { chatOf, createCopy, createFakeTeams } from '../outbox/copies';
import { letter, openMailSceneOn, type MailSceneOn } from './mail-scene';

/** KP-5: what arrives while nobody is in post is acknowledged all the same, and nobody’s mail is forgotten. */

const administrator = person('Ada Minns', holds('administrator', 'England'));

jest.setTimeout(60_000);

let site: LocalSite;
let scene: MailSceneOn;
beforeAll(async () => {
  site = await openProvisionedSite();
  await enterInDirectory(site.sp, administrator);
  scene = await openMailSceneOn(site);
}, 60_000);
afterAll(async () => {
  await site?.close();
  await scene?.close();
});

const told = async (person: { readonly id: string }) =>
  (await waitingFor(site.sp, person.id)).map(({ mail }) => mail?.why);

test('given no intake team, when mails arrive, then administrators are told once a day, with nothing of the mails but whose they are', async () => {
  const teams = createFakeTeams();
  await saveConversation(site.sp, chatOf(administrator.id));
  const { dispatcher } = createCopy({ sp: site.sp, teams, now: () => scene.clock.at });
  await scene.mailbox.deliver(letter({ text: 'Local authority: Bristol' }));
  await scene.mailbox.deliver(letter({ from: 'ward@other.nhs.uk', text: 'Local authority: Leeds' }));
  await scene.sweep();
  expect((await scene.mails()).map(({ acknowledgement }) => acknowledgement.is)).toEqual(['sent', 'sent']);
  dispatcher.tellOfMail((await scene.mails()).map(({ key }) => key));
  await dispatcher.settled();
  expect(teams.sent.map(({ to }) => to)).toEqual([administrator.id]);
  const [card] = teams.sent.map(({ activityId }) => JSON.stringify(teams.cards.get(activityId)));
  expect(card).toContain('the post of intake team is vacant');
  expect(card).not.toMatch(/Bristol|Leeds|Read the mail/);
});

test('when someone takes up the post, then they are told of each mail that waits, once', async () => {
  await enterInDirectory(site.sp, intake);
  const o = { sp: site.sp, now: () => scene.clock.at };
  for (let time = 0; time < 2; time += 1) await tellOfMissedMail(o, await readDirectory(site.sp));
  expect(await told(intake)).toEqual(['arrived', 'arrived']);
});

test('given a team that has been told, when a colleague joins, then they get no cards of mails that the others know', async () => {
  const colleague = { ...intake, id: '00000000-0000-4000-8000-0000000000aa', name: 'Ada Example' };
  await enterInDirectory(site.sp, colleague);
  await tellOfMissedMail({ sp: site.sp, now: () => scene.clock.at }, await readDirectory(site.sp));
  expect(await told(colleague)).toEqual([]);
});
