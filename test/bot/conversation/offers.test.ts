import { nothingToChoose, offersFor } from '../../../bot/conversation/offers';
import type { Holding, Person } from '../../../src/domain/people/people';
import type { Review } from '../../../src/domain/review/review';
import type { StepId } from '../../../src/domain/steps';
import {
  agrees,
  author,
  director,
  everybody,
  holds,
  inspector,
  notifies,
  otherAuthor,
  person,
  reviewAfter,
  TODAY,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  withoutPost,
  type Act
} from '../../domain/builders';
import { say } from '../speaking';

const offer = (step: StepId, field: string, acts: readonly Act[] | Review, people: readonly Person[] = []) => {
  const review = 'reference' in acts ? acts : reviewAfter(acts);
  const found = offersFor({
    step,
    review,
    given: {},
    directory: { people: [...everybody.people, ...people] },
    today: TODAY,
    say
  })[field];
  if (!found) throw new Error(`Nothing is offered for ${field}`);
  return {
    titles: found.choices.map(({ title }) => say(title)),
    values: found.choices.map(({ value }) => value),
    leftOut: (found.leftOut ?? []).map(say),
    none: found.none
  };
};

describe('the author of an IMR', () => {
  it('is chosen from whoever is independent, each with their posts', () => {
    const { values, titles } = offer('appoint-author', 'author', untilAsked);
    expect(values).toEqual(expect.arrayContaining([author.id, otherAuthor.id]));
    for (const one of [inspector, director, withoutPost]) expect(values).not.toContain(one.id);
    expect(titles).toContain('Imran Sheikh; compliance manager, West Midlands');
  });

  it('is not whoever may not be, and it is said why: by name where it is one, by the reason where they are several', () => {
    const { leftOut } = offer('appoint-author', 'author', untilAsked);
    expect(leftOut).toContain(`Not offered: ${inspector.name} is the case inspector.`);
    expect(leftOut.join(' ')).toMatch(
      /Not offered, because each holds no post in the Directory today: Clara Finch, Owen Tate\./
    );
  });

  it('says six names of a kind, and how many more', () => {
    const inspects: Holding = { ...holds('compliance-inspector', 'South West'), inspects: ['1-1434777508'] };
    const many = Array.from({ length: 40 }, (_, n) => person(`Inspector ${String(n).padStart(2, '0')}`, inspects));
    const line = offer('appoint-author', 'author', untilAsked, many).leftOut.find((each) =>
      each.includes('inspects the service')
    );
    expect(line).toBe(
      'Not offered, because each inspects the service: Inspector 00, Inspector 01, Inspector 02, Inspector 03, Inspector 04, Inspector 05 and 34 more.'
    );
  });
});

describe('the inspector of a case', () => {
  const zoe = person('Zoe Hallam', { ...holds('compliance-inspector', 'London'), inspects: ['1-1434777508'] });

  it('is chosen from compliance inspectors and managers alone, those of the service first', () => {
    const { titles, values } = offer('hand-over', 'inspector', [notifies()], [zoe]);
    expect(titles[0]).toBe('Zoe Hallam; inspects the service; compliance inspector, London');
    expect(titles.slice(1, 3)).toEqual([
      'Adaeze Obi; compliance inspector, South West',
      'Peter Marsh; compliance manager, South West'
    ]);
    expect(values).not.toContain(director.id);
  });

  it('is not who has the case already, nor who writes the IMR', () => {
    const { values, leftOut } = offer('hand-over', 'inspector', untilAppointed);
    for (const one of [inspector, author]) expect(values).not.toContain(one.id);
    expect(leftOut).toEqual([
      `Not offered: ${inspector.name} is already the case inspector.`,
      `Not offered: ${author.name} is the IMR author, so must be independent of the case.`
    ]);
  });

  it('is found by what was typed, while there is no review yet', () => {
    const given = { authority: 'Camden', locationCodes: '1-1434777508' };
    const found = offersFor({
      step: 'notify-child',
      given,
      directory: { people: [...everybody.people, zoe] },
      today: TODAY,
      say
    })['inspector'];
    expect(found?.choices[0]?.title).toContain('Zoe Hallam; inspects the service');
  });

  it('is shown as away while somebody covers', () => {
    const cover = person('Cover Smith', { ...holds('compliance-inspector', 'South West'), coverFor: zoe.id });
    expect(offer('hand-over', 'inspector', [notifies()], [zoe, cover]).titles).toContain(
      'Zoe Hallam; inspects the service; away now; compliance inspector, London'
    );
  });
});

describe('a duty', () => {
  it('is chosen from what is owed, with who owes it', () => {
    const { titles, values } = offer('nudge', 'duty', untilSubmitted);
    expect(values).toEqual(expect.arrayContaining(['agree-imr', 'request-terms']));
    expect(titles).toContain('Agree or return the IMR (regional director)');
  });

  it('that is never waived is not offered for it, and it is said so', () => {
    const { values, leftOut } = offer('waive-duty', 'duty', untilSubmitted);
    expect(values).not.toContain('agree-imr');
    expect(leftOut).toEqual(['Not offered: “Agree or return the IMR”. These cannot be waived.']);
  });

  it('cannot be chosen where nothing is owed: the form is not opened, and the sentence says why', () => {
    const owing = reviewAfter([...untilSubmitted, agrees()]);
    const review: Review = { ...owing, tracks: { ...owing.tracks, entry: 'closed' } };
    const about = { step: 'nudge', review } as const;
    expect(nothingToChoose(about, offersFor({ ...about, given: {}, directory: everybody, today: TODAY, say }))).toBe(
      'There are no open tasks on this review.'
    );
  });
});

describe('an action', () => {
  const plan = (rows: readonly (readonly string[])[]): Act => ({
    by: inspector,
    step: 'add-actions',
    given: { rows: JSON.stringify(rows) }
  });
  const done: Act = {
    by: inspector,
    step: 'update-action',
    given: { item: 'A1', state: 'done', evidence: 'Seen on a visit.' }
  };

  it('is chosen from those of the review, the open ones first, each with how it stands', () => {
    const { titles, values } = offer('update-action', 'item', [
      notifies(),
      plan([
        ['Castlebeck', 'Train all staff', '2012-12-01', 'yes'],
        ['The council', 'Review placements', '', 'no']
      ]),
      done
    ]);
    expect(values).toEqual(['A2', 'A1']);
    expect(titles).toEqual([
      'A2, The council: Review placements (not started)',
      'A1, Castlebeck: Train all staff (done, due by 1 December 2012)'
    ]);
  });

  it('has to be entered before there can be news of it', () => {
    expect(offer('update-action', 'item', [notifies()]).none).toContain('Record the actions of its plan first.');
  });

  it('has a short title, however long its text', () => {
    const long = 'x'.repeat(150);
    const { titles } = offer('update-action', 'item', [
      notifies(),
      plan(Array.from({ length: 100 }, (_, n) => [`Organisation ${n}`, long, '', 'no']))
    ]);
    expect(titles).toHaveLength(100);
    expect(Math.max(...titles.map((title) => title.length))).toBeLessThan(140);
  });
});
