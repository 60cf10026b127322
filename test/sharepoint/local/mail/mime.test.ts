import fc from 'fast-check';
import { htmlOfText, textOfHtml, uniqueTextOf } from '../../../../sharepoint/local/mail/bodies';
import { mimeOfDraft } from '../../../../sharepoint/local/mail/compose';
import { readMime } from '../../../../sharepoint/local/mail/read-mime';

const AT = new Date('2026-11-29T09:30:00Z');
const draft = (subject: string, name = '', text = 'Text') => ({
  subject,
  internetMessageId: '<draft@regulator.example>',
  details: {
    from: { name: 'Mailbox', address: 'notifications@regulator.example' },
    to: [{ name, address: 'partnership@safeguarding.example' }],
    cc: [],
    bcc: [],
    replyTo: [],
    importance: 'normal' as const,
    categories: [],
    html: htmlOfText(text),
    text,
    headers: [],
    references: []
  }
});

describe('a mail that is composed', () => {
  test.each([
    ['Cydnabyddiaeth: adolygiad â’r plentyn', 'Bwrdd Diogelu Plant ŵyr'],
    [`${'Long subject '.repeat(20)}– end`, 'O"Neill \\ Sons, Ltd'],
    ['Plain', 'Plain Name']
  ])('says %j, as it was meant', async (subject, name) => {
    const mail = await readMime(mimeOfDraft(draft(subject, name), AT));
    expect(mail).toMatchObject({ subject, sent: AT, internetMessageId: '<draft@regulator.example>' });
    expect(mail?.details.to).toEqual([
      { name: name.replace(/["\\]/g, ''), address: 'partnership@safeguarding.example' }
    ]);
    expect(mail?.details.text).toBe('Text');
  });

  test('has the headers that it should have and no other, whatever a subject or a name holds', async () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '\r', '\n', ':', '"', '<', '>', 'é', 'Bcc: x@y.example')
    });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (subject, name) => {
        const mail = await readMime(mimeOfDraft(draft(`S${subject}`, name), AT));
        const names = mail?.details.headers.map((header) => header.name);
        expect(names).toEqual(['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type']);
        expect(mail?.details.bcc).toEqual([]);
      }),
      { numRuns: 200 }
    );
  });
});

describe('text and HTML', () => {
  test.each([
    ['<p>One</p><p>Two<br>three</p>', 'One\r\n\r\nTwo\r\nthree'],
    ['<h1>Head</h1><ul><li>point</li></ul>', 'Head\r\n\r\n * point'],
    ['<p><a href="https://forms.example/1">the form</a></p>', 'the form <https://forms.example/1>'],
    ['<style>p { color: red }</style><script>alert(1)</script><img src="x" alt="logo"><p>Text</p>', 'Text'],
    ['<table><tr><th>A</th><td>1</td><td>2</td></tr></table>', 'A\r\n        1\r\n        2'],
    ['<p>A &amp; B &lt;c&gt; &eacute;</p>', 'A & B <c> é']
  ])('%s as text', (html, text) => {
    expect(textOfHtml(html).trim()).toBe(text);
  });

  test('however deep HTML is, it becomes text', () => {
    expect(textOfHtml(`${'<div>'.repeat(20_000)}deep`)).toEqual(expect.any(String));
  });

  test.each([
    ['New.\n\nOn Monday, 23 November 2026, the board wrote:\n> old', 'New.'],
    ['New.\n-----Original Message-----\nFrom: x', 'New.'],
    ['New.\n> old', 'New.'],
    ['From: the board we have heard nothing.', 'From: the board we have heard nothing.']
  ])('%j: what is new in it', (text, unique) => {
    expect(uniqueTextOf(text)).toBe(unique);
  });
});

test.each(['', 'no header', 'Received: by x\r\n\r\ntext'])('%j is no mail', async (source) => {
  expect(await readMime(Buffer.from(source))).toBeUndefined();
});
