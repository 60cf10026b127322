import { askAboutDuplicates } from '../../../src/domain/review/possible-duplicates';
import {
  advisor,
  colleague,
  directorElsewhere,
  everybody,
  holds,
  inspector,
  leadElsewhere,
  notifies,
  person,
  reviewAfter,
  safeguardingLead,
  TODAY,
  without
} from '../builders';

describe('asking about them', () => {
  const review = reviewAfter([notifies()]);
  const alike = [{ review, why: ['the same location code, 1-1434777508'] }];
  const ask = (actor = inspector, directory = everybody) =>
    askAboutDuplicates({ isNew: true, rule: 'KP-1', alike, unread: 0, more: 0, actor, directory, today: TODAY });

  it('names them to whoever may see them: reference, authority, stage, when and why, and nothing of the person', () => {
    const { code, sentence, alike: shown } = ask();
    expect(code).toBe('looks-alike');
    expect(sentence).toBe(
      `This may be a duplicate of a review already in the register: ${review.reference}. Nothing has been recorded yet. If yours is a different review, record it. If it is the same, cancel, and tell your regional safeguarding lead.`
    );
    expect(shown).toEqual([
      {
        reference: review.reference,
        authority: 'South Gloucestershire',
        stage: 'Notified',
        notifiedOn: '2012-08-07',
        why: ['the same location code, 1-1434777508']
      }
    ]);
  });

  it('tells whoever may not see one only that there is one, and whom to ask', () => {
    const refusal = ask(directorElsewhere);
    expect(refusal.alike).toEqual([]);
    expect(refusal.sentence).toContain(
      `It may be a duplicate of a review whose details are not open to you. Ask ${safeguardingLead.name}, regional safeguarding lead, whether it is the same.`
    );
    expect(JSON.stringify(refusal)).not.toMatch(/SCR-A|Gloucestershire|1-1434777508|Winterbourne/);
    expect(ask(directorElsewhere, without(safeguardingLead)).sentence).toContain(
      `Ask ${advisor.name}, national safeguarding advisor, whether it is the same.`
    );
    expect(ask(directorElsewhere, without(safeguardingLead, advisor)).sentence).toContain(
      'Ask the national safeguarding advisor whether it is the same.'
    );
  });

  it('asks also about one that cannot be read, and says who can say which that is', () => {
    const refusal = askAboutDuplicates({
      isNew: true,
      rule: 'KP-1',
      alike: [],
      unread: 1,
      more: 0,
      actor: inspector,
      directory: everybody,
      today: TODAY
    });
    expect([refusal.sentence, refusal.alike]).toEqual([
      'It may be a duplicate of a review that cannot be read now. An administrator can say which that is. Nothing has been recorded yet. If yours is a different review, record it. If it is the same, cancel, and tell your regional safeguarding lead.',
      []
    ]);
  });

  it('says of several whom to ask about each, and that they come on top of those that it names', () => {
    const elsewhere = ['SCR-A-2012-0007', 'SCR-A-2012-0008'].map((reference, at) => ({
      review: {
        ...review,
        reference,
        inspector: colleague,
        region: at === 0 ? ('London' as const) : ('North East' as const)
      },
      why: ['x']
    }));
    const { sentence } = askAboutDuplicates({
      isNew: true,
      rule: 'KP-1',
      alike: [...alike, ...elsewhere],
      unread: 1,
      more: 0,
      actor: inspector,
      directory: everybody,
      today: TODAY
    });
    expect(sentence).toContain(
      `${review.reference}. It may also be a duplicate of 2 reviews whose details are not open to you. Ask ${leadElsewhere.name}, regional safeguarding lead, or ${advisor.name}, national safeguarding advisor, whether they are the same. It may also be a duplicate of a review that cannot be read now.`
    );
  });

  it('says how many there are besides those that it names', () => {
    const many = Array.from({ length: 6 }, (_, n) => ({
      review: { ...review, reference: `SCR-A-2012-000${n}` },
      why: ['x']
    }));
    const { sentence } = askAboutDuplicates({
      isNew: true,
      rule: 'KP-1',
      alike: many,
      unread: 0,
      more: 2,
      actor: inspector,
      directory: everybody,
      today: TODAY
    });
    expect(sentence).toContain(
      'a duplicate of reviews already in the register: SCR-A-2012-0000, SCR-A-2012-0001, SCR-A-2012-0002 and 5 more.'
    );
  });

  it('shows three, those that the person may see', () => {
    const elsewhere = person('Hana Lee', holds('compliance-inspector', 'London'));
    const many = Array.from({ length: 5 }, (_, n) => ({
      review: { ...review, reference: `SCR-A-2012-000${n}`, region: n === 0 ? ('London' as const) : review.region },
      why: ['x']
    }));
    expect(
      askAboutDuplicates({
        isNew: true,
        rule: 'KP-1',
        alike: many,
        unread: 0,
        more: 0,
        actor: inspector,
        directory: everybody,
        today: TODAY
      }).alike
    ).toHaveLength(3);
    expect(
      askAboutDuplicates({
        isNew: true,
        rule: 'KP-1',
        alike: many,
        unread: 0,
        more: 0,
        actor: elsewhere,
        directory: everybody,
        today: TODAY
      }).alike?.map(({ reference }) => reference)
    ).toEqual(['SCR-A-2012-0000']);
  });
});
