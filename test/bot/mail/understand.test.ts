import { mailRead, understandLetter } from '../../../bot/mail/understand';
import { pastedText } from '../../../src/domain/letters/quoted';
import { writeLocations } from '../../../src/register/locations/location-writes';
import { LIST, TODAY } from '../../domain/letters/letter-made';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await writeLocations(
    site.sp,
    LIST.map((location) => ({ location })),
    '2026-11-03T09:00:00Z'
  );
}, 60_000);
afterAll(() => site?.close());

const read = (text: string) => understandLetter(site.sp, pastedText(text), TODAY);

test('the name of one service in the authority of the review finds its code, in one request', async () => {
  const before = site.requests.length;
  const { fields } = await read(
    'Derby Safeguarding Adults Board\nReview agreed: 3 November 2026\nService: Larkmoor House'
  );
  expect(site.requests.length - before).toBe(1);
  expect(fields.locationCodes).toMatchObject({ state: 'value', value: '1-200000001' });
  expect(fields.authority).toMatchObject({ state: 'value', value: 'Derby' });
});

test('a name that two services have is asked about, with the codes of both to choose from', async () => {
  const { fields } = await read('Service: The Elms');
  expect(fields.locationCodes).toMatchObject({ state: 'question', offers: ['1-200000002', '1-200000003'] });
});

test('a code that the list does not have as a location is asked about', async () => {
  expect((await read('Location ID: 1-300000009')).fields.locationCodes).toMatchObject({
    state: 'question',
    reason: 'not-listed'
  });
  expect((await read('Location ID: 1-200000002')).fields.locationCodes).toMatchObject({ value: '1-200000002' });
});

test('a text without a service or a code asks nothing of SharePoint', async () => {
  const before = site.requests.length;
  expect((await read('Thank you for your letter.')).fields).toEqual({});
  expect(site.requests).toHaveLength(before);
});

test('what is kept of a mail is its answers, what it asks about, its kind and the reviews it names', async () => {
  const understood = await read(
    'LSCB: Bradford Safeguarding Children Board\nName of child: Mary Example\nInitials: Mary\nYour ref: SCR-C-2026-0007\nSee SCR-C-2026-0007.'
  );
  expect(mailRead(understood)).toEqual({
    answers: { partnership: 'Bradford Safeguarding Children Board', authority: 'Bradford' },
    asked: ['initials'],
    kind: 'child',
    ownReferences: ['SCR-C-2026-0007'],
    mayBe: []
  });
  expect(JSON.stringify(mailRead(understood))).not.toMatch(/Mary|Example/);
});
