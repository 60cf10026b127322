import fc from 'fast-check';
import { withLineFeeds } from '../../../../src/domain/input/characters';
import { mailtoOf } from '../../../../src/webparts/regionalRisk/state/mailto';

/** What a mail program makes of a link, by RFC 6068. */
const opened = (href: string) => {
  const said = new Map(
    href
      .slice(href.indexOf('?') + 1)
      .split('&')
      .map((part) => part.split('=').map((each) => decodeURIComponent(each)) as [string, string])
  );
  return { subject: said.get('subject'), body: said.get('body') };
};
/** As many line breaks, and no half of a character. */
const asSent = (text: string): string => Buffer.from(withLineFeeds(text).replace(/\n/g, '\r\n')).toString();
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('&', '=', '?', '#', '%', '%0A', '+', '\n', '\r', '\r\n', '’', '👩‍⚖️', 'é', '\ud83d', ' ', 'a'))
    .map((parts) => parts.join(''))
);

test('a link opens with the very subject and text', () => {
  const { href, isWhole } = mailtoOf({ subject: 'Q&A: 50% of “SAR” + more?', body: 'Dear colleague,\n\nA = B 👍' });
  expect(href).toBe(
    'mailto:?subject=Q%26A%3A%2050%25%20of%20%E2%80%9CSAR%E2%80%9D%20%2B%20more%3F' +
      '&body=Dear%20colleague%2C%0D%0A%0D%0AA%20%3D%20B%20%F0%9F%91%8D'
  );
  expect(isWhole).toBe(true);
});

test('any subject and text come back from it, and it is never longer than 2,000 characters nor has what a link may not', () => {
  fc.assert(
    fc.property(anyText, anyText, (subject, body) => {
      const { href, isWhole } = mailtoOf({ subject, body });
      expect(href.length).toBeLessThanOrEqual(2000);
      expect(href).toMatch(/^mailto:(\?subject=[\w.~!*'()%-]*(&body=[\w.~!*'()%-]*)?)?$/);
      if (isWhole) expect(opened(href)).toEqual({ subject: asSent(subject), body: asSent(body) });
    })
  );
});

test('at 2,000 characters the text goes along; one more and the link has the subject alone', () => {
  const room = 2000 - mailtoOf({ subject: 'Progress', body: '' }).href.length;
  expect(mailtoOf({ subject: 'Progress', body: 'a'.repeat(room) }).isWhole).toBe(true);
  expect(mailtoOf({ subject: 'Progress', body: 'a'.repeat(room + 1) })).toEqual({
    href: 'mailto:?subject=Progress',
    isWhole: false
  });
  expect(mailtoOf({ subject: 'é'.repeat(400), body: '' })).toEqual({ href: 'mailto:', isWhole: false });
});
