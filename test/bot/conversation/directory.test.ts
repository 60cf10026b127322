import { rowKey, rowsOf } from '../../../src/domain/people/directory/row';
import { decideDirectoryChange } from '../../../src/domain/people/directory/change';
import type { Result, DirectoryChange } from '../../../bot/commands/directory-changes';
import { personIn, type Directory } from '../../../src/domain/people/people';
import {
  director,
  everybody,
  holds,
  inspector,
  outsider,
  person,
  safeguardingLead,
  withoutPost
} from '../../domain/builders';
import { ofType } from '../cards/parsing';
import { inPlace, createDesk, posted, wordsOf } from './desk';
import { DIRECTORY_ACTION_LABELS } from '../../../src/domain/people/directory/forms';

const TODAY = '2012-08-08';
const administrator = person('Olu Adeyemi', holds('administrator', 'England'));
const directory: Directory = { people: [...everybody.people, administrator] };

/** The service, without SharePoint. */
function service({ actorId, action, given }: DirectoryChange): Result {
  const actor = personIn(directory, actorId);
  if (!actor) throw new Error('Nobody');
  const rows = rowsOf(directory);
  const kept = decideDirectoryChange(action, given, { actor, rows, today: TODAY });
  if (!kept.ok) return kept;
  const changed = kept.ended ? [{ ...kept.ended.row, until: kept.ended.until }] : kept.entered;
  return {
    ok: true,
    actor,
    rows: [...rows.filter((row) => row !== kept.ended?.row), ...changed],
    changed
  };
}

const newcomer = '00000000-0000-4000-8000-000000000099';
const entering = {
  verb: 'keep-directory',
  action: 'enter',
  at: 'South West',
  post: 'compliance-inspector',
  place: 'South West',
  person: newcomer,
  name: 'Nia New',
  from: TODAY
};

describe('“directory”', () => {
  it('shows the lead their region, and what can be done', async () => {
    const words = posted(await createDesk({ directory }).say(safeguardingLead, 'Directory'));
    expect(words).toContain('Rosalind Hart');
    for (const button of [DIRECTORY_ACTION_LABELS.enter, DIRECTORY_ACTION_LABELS.cover, DIRECTORY_ACTION_LABELS.end])
      expect(words).toContain(button);
  });

  it('shows an administrator every place, and the one that they name', async () => {
    const desk = createDesk({ directory });
    const all = posted(await desk.say(administrator, 'directory'));
    for (const place of ['North East', 'South West', 'All of England']) expect(all).toContain(`View ${place}`);
    expect(posted(await desk.say(administrator, 'directory london'))).toContain('Marcus Bell');
    expect(inPlace(await desk.press(administrator, { verb: 'directory', at: 'England' }))).toContain('Olu Adeyemi');
  });

  it('shows others the regions that they answer for, without buttons, and nothing to whom it should not', async () => {
    const desk = createDesk({ directory });
    const words = posted(await desk.say(inspector, 'directory'));
    expect(words).toContain('Rosalind Hart');
    expect(words).not.toContain(DIRECTORY_ACTION_LABELS.cover);
    expect(posted(await desk.say(outsider, 'directory'))).toContain('You are not in the Directory');
    expect(posted(await desk.say(withoutPost, 'directory'))).toContain('You hold no post today');
    expect(inPlace(await desk.press(inspector, { verb: 'directory', at: 'London' }))).not.toContain('Marcus Bell');
  });
});

describe('keeping the Directory in chat', () => {
  it('opens a form with the posts and places that the person keeps, and no other', async () => {
    const form = await createDesk({ directory }).press(safeguardingLead, {
      verb: 'directory-form',
      action: 'enter',
      at: 'South West',
      post: 'regional-director'
    });
    const words = inPlace(form);
    expect(words).toContain('Regional director');
    expect(words).not.toContain('Administrator');
    expect(words).not.toContain('All of England');
    expect(JSON.stringify(form.inPlace?.card)).toContain('"value":"regional-director"');
  });

  it('opens none for who keeps nothing, nor for an unknown action', async () => {
    const desk = createDesk({ directory });
    expect(
      inPlace(await desk.press(inspector, { verb: 'directory-form', action: 'enter', at: 'South West' }))
    ).toContain('Only regional safeguarding leads and administrators can manage the Directory');
    expect(
      inPlace(await desk.press(safeguardingLead, { verb: 'directory-form', action: 'delete', at: 'South West' }))
    ).toContain('does not work any more');
    expect(desk.wished).toEqual([]);
  });

  it('enters somebody by their id as the person of the chat, and shows the Directory with them', async () => {
    const desk = createDesk({ directory, keep: service });
    const words = inPlace(await desk.press(safeguardingLead, { ...entering, actorId: administrator.id }));
    expect(words).toContain('Recorded: Nia New, compliance inspector for South West from 8 August 2012.');
    expect(desk.wished).toMatchObject([
      { actorId: safeguardingLead.id, action: 'enter', given: { person: newcomer, name: 'Nia New' } }
    ]);
    expect(desk.logged).toContainEqual({
      name: 'directory-changed',
      facts: { personId: safeguardingLead.id, code: 'enter', outcome: 'recorded' }
    });
    expect(JSON.stringify(desk.logged)).not.toContain('Nia');
  });

  it('keeps what was typed when something is wrong, and says it beside the question', async () => {
    const card = (
      await createDesk({ directory, keep: service }).press(safeguardingLead, {
        ...entering,
        name: '',
        until: '2012-08-01'
      })
    ).inPlace?.card;
    const words = wordsOf(card);
    expect(words).toContain('Not recorded');
    expect(words).toContain('Enter their name: they are not yet in the Directory.');
    expect(JSON.stringify(card)).toContain(newcomer);
    expect(JSON.stringify(card)).toContain('"value":"2012-08-01"');
  });

  it('asks which person of a name is meant, keeps what was typed, and takes the one that is selected', async () => {
    const [one, other] = ['00000000-0000-4000-8000-000000000098', newcomer];
    const keep = (wish: DirectoryChange): Result =>
      wish.given['person']
        ? service(wish)
        : {
            ok: false,
            refusal: { code: 'bad-input', rule: 'KP-2', sentence: 'Select the person.', fields: { person: 'Which?' } },
            people: [
              { id: one, name: 'Nia New', email: 'nia.new@regulator.example' },
              { id: other, name: 'Nia New', email: 'nia.new2@regulator.example' },
              { id: inspector.id, name: inspector.name, email: 'gwen@regulator.example' }
            ]
          };
    const desk = createDesk({ directory, keep });
    const typed = { ...entering, person: '' };
    const asked = await desk.press(safeguardingLead, { ...typed, name: '', otherPerson: 'nia' });
    const [choices] = asked.inPlace
      ? ofType(asked.inPlace.card, 'Input.ChoiceSet').filter(({ id }) => id === 'person')
      : [];
    expect(choices?.['choices']).toEqual([
      { value: one, title: 'Nia New; nia.new@regulator.example' },
      { value: other, title: 'Nia New; nia.new2@regulator.example' },
      {
        value: inspector.id,
        title: 'Gwen Howells; compliance inspector, South West; gwen@regulator.example'
      }
    ]);
    expect(inPlace(asked)).toContain('Which?');
    expect(JSON.stringify(asked.inPlace?.card)).toContain('"value":"nia"');
    expect(desk.wished[0]?.given).toMatchObject({ otherPerson: 'nia' });
    expect(JSON.stringify(desk.logged)).not.toContain('nia');
    const taken = await desk.press(safeguardingLead, { ...typed, otherPerson: 'nia', person: other });
    expect(inPlace(taken)).toContain('Recorded: Nia New, compliance inspector for South West');
  });

  it('enters cover, and ends a post', async () => {
    const desk = createDesk({ directory, keep: service });
    const cover = await desk.press(safeguardingLead, {
      verb: 'keep-directory',
      action: 'cover',
      at: 'South West',
      away: director.id,
      person: inspector.id,
      from: TODAY,
      until: '2012-08-20'
    });
    expect(inPlace(cover)).toContain(
      'Recorded: Gwen Howells is covering for Rosalind Hart: regional director for South West from 8 August 2012 until 20 August 2012.'
    );
    expect(inPlace(cover)).toContain(
      'Rosalind Hart Bolder TextRun  (away until 20 August 2012: Gwen Howells is covering)'
    );
    const row = rowsOf(directory).find(({ personId }) => personId === inspector.id);
    if (!row) throw new Error('Nobody');
    expect(
      inPlace(
        await desk.press(safeguardingLead, {
          verb: 'keep-directory',
          action: 'end',
          at: 'South West',
          row: rowKey(row),
          until: '2012-08-31'
        })
      )
    ).toContain('Recorded: Gwen Howells, compliance inspector for South West until 31 August 2012.');
  });

  it('says why a post of another region is not entered, and changes nothing', async () => {
    const words = inPlace(
      await createDesk({ directory, keep: service }).press(safeguardingLead, { ...entering, place: 'London' })
    );
    expect(words).toContain(
      'You manage posts of South West, but not compliance inspector for London. Ask an administrator.'
    );
  });

  it('hands back what was typed when SharePoint is busy', async () => {
    const desk = createDesk({ directory, keep: () => new Promise(() => undefined), patience: 20 });
    const card = (await desk.press(safeguardingLead, { ...entering, person: inspector.id })).inPlace?.card;
    expect(wordsOf(card)).toContain('SharePoint is busy, so we cannot confirm this was recorded.');
    expect(JSON.stringify(card)).toContain(`"value":"${inspector.id}"`);
    expect(JSON.stringify(card)).toContain('"value":"Nia New"');
  });
});
