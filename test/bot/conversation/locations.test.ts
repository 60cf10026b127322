import type { Location } from '../../../src/domain/locations/locations';
import { director, inspector, outsider } from '../../domain/builders';
import { inPlace, createDesk, posted } from './desk';

const location = (code: string, name: string, more: Partial<Location> = {}): Location => ({
  code,
  name,
  provider: 'Castlebeck Care',
  providerCode: '1-200000001',
  authority: 'South Gloucestershire',
  authoritySpelling: 'South Gloucestershire',
  region: 'South West',
  closed: false,
  ...more
});
const locations = [
  location('1-123456789', 'Winterbourne View', { closed: true, closedOn: '2011-06-24' }),
  location('1-123456790', 'Winterbourne Lodge'),
  location('RX3LD', 'Oak Ward', { provider: '' })
];

test.each(['location winterbourne', 'Locations: Winterbourne', '1-12345', 'LOCATION  1-123456'])(
  '“%s” lists the locations that begin like that, with all that tells them apart',
  async (typed) => {
    const answer = posted(await createDesk({ locations }).say(inspector, typed));
    for (const words of [
      '1-123456789',
      'Winterbourne View',
      'Closed 24 June 2011',
      '1-123456790',
      'Winterbourne Lodge',
      'Castlebeck Care',
      'South Gloucestershire (South West)'
    ])
      expect(answer).toContain(words);
    expect(answer).not.toContain('RX3LD');
  }
);

test('an NHS code alone is looked up; “hello” has the form of one, and is greeted', async () => {
  const desk = createDesk({ locations });
  expect(posted(await desk.say(inspector, 'rx3ld'))).toContain('Oak Ward');
  expect(posted(await desk.say(inspector, 'hello'))).toContain('Hello Gwen Howells');
});

test('the card looks up again, in its own place', async () => {
  const desk = createDesk({ locations });
  const empty = posted(await desk.say(inspector, 'location'));
  expect(empty).toContain('Name or code of a location');
  expect(empty).not.toContain('Winterbourne');
  const answer = await desk.press(inspector, { verb: 'look-up-location', sought: ' Oak ' });
  expect(inPlace(answer)).toContain('RX3LD');
  expect(answer.post).toBeUndefined();
  expect(desk.logged).toContainEqual({
    name: 'locations-sought',
    facts: expect.objectContaining({ personId: inspector.id, code: 'found' }) as unknown
  });
  expect(JSON.stringify(desk.logged)).not.toContain('Oak');
});

test.each([
  ['location elsewhere', 'No name or code in the location list of 3 August 2012 begins like this'],
  ['location wi', 'Enter more of the name or of the code']
])('“%s” is answered with what to do', async (typed, sentence) => {
  expect(posted(await createDesk({ locations }).say(inspector, typed))).toContain(sentence);
});

test('as long as no directory has been loaded, the person learns that, and that a code can be recorded all the same', async () => {
  for (const typed of ['location', 'location winterbourne']) {
    expect(posted(await createDesk().say(inspector, typed))).toContain(
      'No location list has been loaded yet. Ask an administrator to load it. You can still record a location code.'
    );
  }
});

test('more than a card can hold is said', async () => {
  const many = Array.from({ length: 16 }, (_, index) => location(`1-1000000${index + 10}`, `Home ${index}`));
  const answer = posted(await createDesk({ locations: many }).say(inspector, 'location home'));
  expect(answer).toContain('Home 14');
  expect(answer).not.toContain('Home 15');
  expect(answer).toContain('More locations begin like this.');
});

test('a review at a location can be notified from there: the form has what the directory knows', async () => {
  const desk = createDesk({ locations });
  expect(posted(await desk.say(inspector, 'location winterbourne'))).toContain(
    'Record a new adult review at 1-123456789'
  );
  const answer = await desk.press(inspector, { verb: 'new-at-location', location: '1-123456789' });
  const form = JSON.stringify(answer.post?.[0]?.card);
  for (const value of ['1-123456789', 'Winterbourne View', 'South Gloucestershire', 'yes'])
    expect(form).toContain(`"value":"${value}"`);
  expect(answer.inPlace).toBeUndefined();
  const gone = JSON.stringify(
    (await desk.press(inspector, { verb: 'new-at-location', location: '1-999999999' })).post?.[0]?.card
  );
  expect(gone).toContain('"value":"1-999999999"');
});

test('who may not notify is offered no form, and is refused one', async () => {
  const desk = createDesk({ locations });
  expect(posted(await desk.say(director, 'location winterbourne'))).not.toContain('Record a new adult review');
  const refused = posted(await desk.press(director, { verb: 'new-at-location', location: '1-123456789' }));
  expect(refused).toContain('Only a compliance inspector or a compliance manager');
});

test.each([{ location: 'x' }, { location: 7 }, {}])(
  'a button that names no location cannot be used: %j',
  async (data) => {
    expect(inPlace(await createDesk({ locations }).press(inspector, { verb: 'new-at-location', ...data }))).toContain(
      'This button does not work any more.'
    );
  }
);

test('somebody outside the Directory of people learns nothing', async () => {
  const desk = createDesk({ locations });
  for (const answer of [
    await desk.say(outsider, 'location winterbourne'),
    await desk.press(outsider, { verb: 'look-up-location', sought: 'winterbourne' })
  ]) {
    expect(`${posted(answer)}${inPlace(answer)}`).toContain('You are not in the Directory');
    expect(JSON.stringify(answer)).not.toContain('Winterbourne');
  }
});

test('a busy SharePoint is answered with when to try again', async () => {
  expect(posted(await createDesk({ busy: true }).say(inspector, 'location winterbourne'))).toContain(
    'Try again in 20 seconds'
  );
});
