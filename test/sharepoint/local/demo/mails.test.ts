import { deliverExampleMails, exampleMails } from '../../../../sharepoint/local/demo/mails';
import file from '../../../../sharepoint/local/demo/reviews.json';
import { readMime } from '../../../../sharepoint/local/mail/read-mime';
import { authorityNamed } from '../../../../src/domain/locations/local-authorities';
import { daysAgo } from '../../../support/days';
import { runTenant } from '../running-tenant';

const TODAY = daysAgo(0);
const references = new Map(
  file.reviews.map(({ id }, index) => [id, `SCR-A-2026-${String(index + 1).padStart(4, '0')}`])
);
const mails = exampleMails(TODAY, references);
const read = () =>
  Promise.all(
    mails.map(async ({ source }) => {
      const mail = await readMime(Buffer.from(source));
      if (!mail) throw new Error('An example cannot be read as a mail.');
      return mail;
    })
  );

test('the example mails are one of each kind that the mailbox gets', async () => {
  const all = await read();
  expect(all.map(({ subject }) => subject.replace(/20\d\d/, '2026'))).toEqual([
    'Notification: child serious case review, HLSCB 2026/07',
    'Safeguarding adult review initiated: our ref FSAB/2026/11',
    'Safeguarding news: learning from serious case reviews',
    'Automatic reply: Acknowledgement of your notification',
    'RE: SCR-A-2026-0004: progress of the review',
    '[secure] Serious case review',
    'New child SCR - notification form'
  ]);
  const headers = all.map(({ details }) => details.headers.map(({ name }) => name));
  expect(headers[2]).toEqual(expect.arrayContaining(['List-Id', 'Precedence']));
  expect(headers[3]).toEqual(expect.arrayContaining(['Auto-Submitted']));
  expect(all[5]?.attachments).toMatchObject([{ name: 'securemessage.html' }]);
});

test('they say that they are examples, come from addresses that nobody has, and are complete', async () => {
  for (const { details, sent } of await read()) {
    expect(details.text).toMatch(/this mail is an example/i);
    expect(details.from?.address).toMatch(/@([\w-]+\.)*[\w-]*example(\.(gov|nhs)\.uk)?$/);
    expect(sent).toBeInstanceOf(Date);
  }
  for (const { source } of mails) expect(source).not.toMatch(/[{}]/);
});

test('the authorities that they name are known to the product, and their days have passed', () => {
  const named = mails.flatMap(({ source }) => [...source.matchAll(/Local authority(?:: |<.*?<p>)([^\r<]+)/g)]);
  expect(named.map(([, name]) => authorityNamed(name ?? '')?.name)).toEqual([
    'Somerset',
    'Norfolk',
    'Northamptonshire'
  ]);
  for (const { received } of mails) expect(received < new Date().toISOString()).toBe(true);
  expect(mails.map(({ received }) => received)).toEqual(mails.map(({ received }) => received).sort());
});

test('a review that they name has to be there', () => {
  expect(() => exampleMails(TODAY, new Map())).toThrow('The register has no review PR04');
});

test('they are delivered once, where each belongs, at the time that it arrived', async () => {
  const tenant = await runTenant();
  expect(await deliverExampleMails(tenant.addresses.home, TODAY, references)).toBe(mails.length);
  expect(await deliverExampleMails(tenant.addresses.home, TODAY, references)).toBe(0);
  const { arrived } = JSON.parse((await tenant.ask('/_local/mail')).text) as {
    arrived: { folder: string; receivedDateTime: string }[];
  };
  expect(arrived.map(({ folder }) => folder)).toEqual(mails.map(({ folder }) => folder));
  expect(arrived[0]?.receivedDateTime.slice(0, 19)).toBe(mails[0]?.received.slice(0, 19));
  await tenant.close();
});
