import { accepted, refused } from './builders';
import { fieldsWhere, take } from './answers';

describe('what is too long, or cannot be shown', () => {
  test.each(fieldsWhere(({ type }) => type !== 'date' && type !== 'time'))(
    '$step: 30,000 characters in “$id” are refused with how many are too many',
    ({ step, id }) => {
      expect(refused(take(step, { [id]: 'x'.repeat(30_000) })).fields?.[id]).toMatch(
        /^Enter [\d,]+ characters or fewer for “.+”\. You entered 30,000\.$/
      );
    }
  );

  test('what has a form is refused for that, however long it is', () => {
    expect(refused(take('acknowledge', { acknowledgedAt: 'x'.repeat(30_000) })).fields?.['acknowledgedAt']).toBe(
      'Enter “Time sent” as hours and minutes, for example 14:30 or 2.30pm.'
    );
    expect(refused(take('acknowledge', { acknowledgedOn: '9'.repeat(30_000) })).fields?.['acknowledgedOn']).toMatch(
      /^Enter “Date sent” as a real date\. “9{79}…” is not a date of the calendar\./
    );
  });

  test('a line break of Windows is one character, as it is where it was typed', () => {
    const reasons = `${'x'.repeat(40)}\r\n`.repeat(48) + 'end';
    expect(reasons).toHaveLength(2019);
    expect(accepted(take('return-imr', { reasons })).given).toHaveProperty('reasons', reasons.replace(/\r/g, ''));
  });

  test('the longest answer that fits is kept exactly', () => {
    expect(accepted(take('return-imr', { reasons: 'é'.repeat(2000) })).given).toHaveProperty('reasons.length', 2000);
    expect(take('return-imr', { reasons: 'é'.repeat(2001) }).ok).toBe(false);
  });

  test.each(['a\u0000b', 'a\u0007b', 'a\u001bb', 'half an emoji \ud83d', 'a\ufffeb', 'a\uffff', '\ufdd0b'])(
    'a line with characters that cannot be shown is refused: %j',
    (partnership) => {
      expect(refused(take('notify-adult', { partnership })).fields?.['partnership']).toMatch(
        /^Enter “Safeguarding partnership” as plain text/
      );
    }
  );

  test('reasons may have several lines', () => {
    const reasons = '1. Set out the visits.\n\n2. Name the agencies.\tThank you.';
    expect(accepted(take('return-imr', { reasons })).given).toHaveProperty('reasons', reasons);
  });
});

describe('what looks like code, or comes from another alphabet, is kept exactly', () => {
  test.each([
    '<script>alert(1)</script>',
    "'; drop table reviews; --",
    '=HYPERLINK("https://x.example","Open")',
    '+1+1',
    '@SUM(A1)',
    '[Open](https://x.example)',
    '**bold** _it_ `x`',
    '![](https://x.example/a.png)',
    '{{DATE(2012-08-07)}}',
    '${reference}',
    '&lt;b&gt; &amp;',
    '%00%0a',
    '\\\\server\\share',
    '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    'Ŵyn ap Llŷr',
    'Łódź, Święta',
    'O’Neill & “Söhne”',
    'مركز',
    '__proto__',
    'constructor'
  ])('%s', (text) => {
    expect(accepted(take('notify-adult', { partnership: text, service: text })).given).toMatchObject({
      partnership: text,
      service: text
    });
    expect(accepted(take('return-imr', { reasons: text })).given).toHaveProperty('reasons', text);
  });

  test('only the space round an answer goes', () => {
    expect(accepted(take('notify-adult', { partnership: '  Cornwall  Board ' })).given).toHaveProperty(
      'partnership',
      'Cornwall  Board'
    );
  });

  test('what no question asked for is not recorded', () => {
    const forged = JSON.parse('{"seq":"9","region":"London","__proto__":{"criterion":"x"},"constructor":"y"}');
    const event = accepted(take('notify-adult', forged));
    expect(event).toMatchObject({ seq: 1, region: 'South West' });
    expect(Object.keys(event.given)).not.toEqual(expect.arrayContaining(['seq']));
    expect(JSON.stringify(event.given)).not.toMatch(/__proto__|constructor|London/);
  });
});
