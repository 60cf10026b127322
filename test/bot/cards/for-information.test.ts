import { reviewCard } from '../../../bot/cards/review-card';
import { noticeHeadline } from '../../../bot/cards/review-card-context';
import type { NoticeId } from '../../../src/domain/notices';
import { complaints, texts } from './parsing';
import { titles } from './review-drawn';
import { director, inspector, journey, seenBy } from './scenes';
import { say } from '../speaking';

const passed = journey(['notify-child', 'pass-to-inspector']);

const noticed = (notice: NoticeId, today: string) => {
  const headline = noticeHeadline(passed, { notice, insteadOf: '', seq: 1, seenAt: '' });
  const view = seenBy(inspector, passed, { today, ...(headline ? { headline } : {}) });
  const card = reviewCard(view);
  expect(complaints(card)).toEqual([]);
  return { view, titles: titles(card), said: [...texts(card, 'TextBlock'), ...texts(card, 'TextRun')].join('\n') };
};

describe('B-4, KP-1: a new review says why it is held', () => {
  test.each([
    ['initiation-to-director', journey(['notify-adult']), 'Why it is held: Institution or several abusers'],
    ['initiation-to-inspector', passed, 'Why it is held: Death of a child']
  ] as const)('in the notice %s, before its first button', (notice, review, words) => {
    const headline = noticeHeadline(review, { notice, seq: 1, insteadOf: '', seenAt: '' });
    const viewer = notice === 'initiation-to-director' ? director : inspector;
    const card = reviewCard(seenBy(viewer, review, { today: '2026-03-04', ...(headline ? { headline } : {}) }));
    const drawn = JSON.stringify(card);
    expect(drawn.indexOf(words)).toBeGreaterThan(0);
    expect(drawn.indexOf(words)).toBeLessThan(drawn.indexOf('"ActionSet"'));
  });

  test('the card that is opened later says it in full, under the register entry', () => {
    const view = seenBy(director, journey(['notify-adult']));
    const said = texts(reviewCard(view), 'TextRun');
    expect(said[said.indexOf('Why it is held: ') + 1]).toBe('Serious abuse in an institution, or several abusers');
  });
});

describe('KP-5: “… then passed to inspectors for information as part of the regulatory compliance activity.”', () => {
  test('the inspector’s notice asks for nothing, and offers no task as if it did', () => {
    const drawn = noticed('initiation-to-inspector', '2026-03-04');
    expect(drawn.view.duties.some(({ due }) => due > '2026-03-04')).toBe(true);
    expect(drawn.said).toContain(
      'For information: you do not need to do anything now. Type “what next” to see your tasks.'
    );
    expect(drawn.said).not.toMatch(/What you need to do next|Next task|Also to do/);
    expect(drawn.titles).toEqual(['Mark as read', 'View in the register', 'Record something else', 'More']);
    expect(drawn.said).toContain('acknowledged on receipt and then passed to inspectors for information');
  });

  test('when the day of a task has come, then the card says what is to be done', () => {
    const drawn = noticed('initiation-to-inspector', '2026-04-20');
    expect(drawn.said).not.toContain('you do not need to do anything now');
    expect(drawn.said).toContain(say('What you need to do next'));
  });

  test('any other notice shows the task as before', () => {
    expect(noticed('hand-over-to-inspector', '2026-03-04').said).toContain('What you need to do next');
  });
});
