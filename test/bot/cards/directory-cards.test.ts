import { directoryCard, placesCard, type DirectoryView } from '../../../bot/cards/directory-card';
import { directoryFormCard, type DirectoryFormView } from '../../../bot/cards/directory-form-card';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import {
  DIRECTORY_ACTIONS,
  DIRECTORY_FIELDS,
  placeChoices,
  postChoices,
  OTHER_PERSON
} from '../../../src/domain/people/directory/forms';
import { PLACES } from '../../../src/domain/people/directory/posts';
import { postRosterOf } from '../../../src/domain/people/directory/post-roster';
import { maxLengthOf } from '../../../src/domain/fields';
import type { Directory, Person } from '../../../src/domain/people/people';
import { POSTS, type Post } from '../../../src/domain/words';
import { complaints, ofType, texts } from './parsing';
import { say } from '../speaking';
import { DIRECTORY_ACTION_LABELS } from '../../../src/domain/people/directory/forms';

const TODAY = '2026-08-03';
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const person = (number: number, name: string, post: Post, more: Partial<Person['holdings'][number]> = {}): Person => ({
  id: idOf(number),
  name,
  holdings: [{ post, region: 'South West', ...more }]
});

const crowd = (count: number, name: string): Directory => ({
  people: Array.from({ length: count }, (_, index) =>
    person(index, `${name}${index}`, POSTS[index % POSTS.length] ?? 'administrator', { until: '2027-01-01' })
  )
});
const view = (directory: Directory, more: Partial<DirectoryView> = {}): DirectoryView => ({
  roster: postRosterOf('South West', directory, TODAY),
  manages: ['regional-director'],
  managesNational: false,
  hasOthers: false,
  today: TODAY,
  say,
  ...more
});

describe('the card of the Directory', () => {
  const director = person(1, 'Rosalind Hart', 'regional-director');
  const cover = person(2, 'Carl Cover', 'regional-director', {
    from: '2026-08-01',
    until: '2026-08-14',
    coverFor: director.id
  });
  const coming = person(3, 'Nia New', 'compliance-manager', { from: '2026-09-01', inspects: ['RX3LD'] });
  const gone = person(4, 'Owen Tate', 'compliance-manager', { until: '2026-08-02' });
  const card = directoryCard(view({ people: [director, cover, coming, gone] }));

  it('says first what nobody holds, with a button where the viewer may fill it', () => {
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextRun').filter((text) => text.startsWith('Vacant: '))).toEqual([
      'Vacant: compliance inspector. ',
      'Vacant: regional safeguarding lead. ',
      'Vacant: mental health operations manager. ',
      'Vacant: communications team. ',
      'Vacant: intake team. '
    ]);
    const vacant = directoryCard(view({ people: [] }, { manages: ['regional-director'] }));
    expect(ofType(vacant, 'Action.Execute').map(({ title }) => title)).toEqual([
      'Add a regional director',
      'Add a person',
      DIRECTORY_ACTION_LABELS.cover,
      'End a post'
    ]);
  });

  it('says who is away and who covers, who is still to come, and nothing of those who have left', () => {
    const said = texts(card, 'TextRun').join('');
    expect(said).toContain('Rosalind Hart (away until 14 August 2026: Carl Cover is covering)');
    expect(said).toContain('Carl Cover (covering for Rosalind Hart; until 14 August 2026)');
    expect(said).toContain('Nia New (from 1 September 2026; inspects 1 service)');
    expect(said).not.toContain('Owen Tate');
  });

  it('has no button for who keeps nothing', () => {
    expect(ofType(directoryCard(view({ people: [director] }, { manages: [] })), 'Action.Execute')).toEqual([]);
  });

  it.each(['x'.repeat(90), '漢'.repeat(90), '"\\'.repeat(45)])('fits, and says how many it leaves out (%#)', (name) => {
    for (const count of [0, 1, 50, 400]) {
      const drawn = directoryCard(view(crowd(count, name)));
      expect(bytesOf(drawn)).toBeLessThanOrEqual(CARD_LIMIT);
      expect(complaints(drawn)).toEqual([]);
      const shown = texts(drawn, 'TextRun').filter((text) => text.startsWith(name.slice(0, 50))).length;
      if (shown < count) expect(texts(drawn, 'TextBlock').join()).toContain(`and ${count - shown} more`);
    }
  });

  it('of several places says where something is vacant', () => {
    const places = placesCard(
      PLACES.map((place) => postRosterOf(place, { people: [director] }, TODAY)),
      say
    );
    expect(complaints(places)).toEqual([]);
    expect(ofType(places, 'Action.Execute')).toHaveLength(PLACES.length);
    expect(bytesOf(places)).toBeLessThanOrEqual(CARD_LIMIT);
  });
});

describe('the forms of the Directory', () => {
  const form = (action: (typeof DIRECTORY_ACTIONS)[number], more: Partial<DirectoryFormView> = {}) => {
    const choices = Array.from({ length: 300 }, (_, index) => ({
      value: idOf(index),
      title: `${'漢'.repeat(60)}; regional director, South West`
    }));
    const offer = { choices, none: 'Nobody.' };
    return directoryFormCard({
      say,
      action,
      at: 'South West',
      given: {},
      choices: { post: postChoices, place: placeChoices },
      offers: { person: offer, away: offer, row: offer },
      peoplePicker: false,
      ...more
    });
  };

  it.each(DIRECTORY_ACTIONS)('%s fits, empty and with everything typed and refused', (action) => {
    const given = Object.fromEntries([
      ...DIRECTORY_FIELDS[action].map((field) => [field.id, '漢'.repeat(maxLengthOf(field) * 20)] as const),
      [OTHER_PERSON.id, 'x'.repeat(9000)]
    ]);
    const fields = Object.fromEntries(
      DIRECTORY_FIELDS[action].map(({ id, missing }) => [id, missing ?? 'Look again.'])
    );
    for (const more of [
      {},
      { given, refusal: { code: 'bad-input' as const, rule: 'KP-2' as const, sentence: 'Look again.', fields } }
    ]) {
      const card = form(action, more);
      expect(complaints(card)).toEqual([]);
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
    }
  });

  it('lets Teams find everybody of the organisation, and asks for a name or an address, never an id, where that cannot be', () => {
    const inputs = (peoplePicker: boolean) =>
      ofType(form('enter', { peoplePicker }), 'Input.ChoiceSet').filter(({ id }) => id === 'person');
    expect(inputs(true)).toMatchObject([
      { style: 'filtered', 'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } }
    ]);
    expect(inputs(false)[0]).not.toHaveProperty(['choices.data']);
    expect(ofType(form('enter'), 'Input.Text').map(({ id }) => id)).toContain(OTHER_PERSON.id);
    expect(JSON.stringify(form('enter'))).toContain('Or the name or work email address of someone else');
    expect(JSON.stringify(form('enter'))).not.toMatch(/object id/i);
    expect(ofType(form('enter', { peoplePicker: true }), 'Input.Text').map(({ id }) => id)).not.toContain(
      OTHER_PERSON.id
    );
  });
});
