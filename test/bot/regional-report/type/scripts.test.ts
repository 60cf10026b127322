import { pdfReport } from '../../../../bot/regional-report/pdf';
import { SUBSTITUTED } from '../../../../bot/regional-report/printable';
import { printedIn } from '../../../../bot/regional-report/type/runs';
import { pdfText } from '../../../support/pdf-text';
import { reportNaming, SCRIPTS } from '../scripts';

// A file in every script, read by a process of its own.
jest.setTimeout(120_000);

describe('the PDF shows every script that people write in', () => {
  let text = '';
  beforeAll(async () => {
    text = (await pdfText(await pdfReport(reportNaming(Object.values(SCRIPTS))))).join('\n');
  });

  it.each(Object.entries(SCRIPTS))('%s', (_name, words) => {
    expect(printedIn(words)).toEqual({ shown: words.normalize('NFC'), isLess: false });
    // In some scripts signs are drawn in another order than they are typed in, or in two parts; emoji have no colour.
    const missing = Array.from(words.normalize('NFC')).filter(
      (sign) =>
        !/[\p{DI}\p{Emoji_Modifier}\s]/u.test(sign) &&
        !(text.includes(sign) || [...sign.normalize('NFD')].every((one) => text.includes(one)))
    );
    expect(missing).toEqual([]);
  });

  it.each(['مركز', 'الرعاية', 'بريستول', 'برسٹل', 'האבות', 'בבריסטול'])('%s can be copied as it was typed', (word) => {
    expect(text).toContain(word);
  });

  it('says of no character that it is not shown', () => {
    expect(text).not.toContain('[U+');
    expect(text.replace(/\s+/g, ' ')).not.toContain(SUBSTITUTED.slice(0, 30));
  });
});
