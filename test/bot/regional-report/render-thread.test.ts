import { createRenderThread } from '../../../bot/regional-report/render-thread';
import { renderReport } from '../../../bot/regional-report/rendering';
import { REPORT_FORMATS } from '../../../src/domain/insight/regional-report/files';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { exampleReport } from './example';

jest.setTimeout(60_000);

const { render, end } = createRenderThread();
afterAll(end);
const report = exampleReport();

test.each(REPORT_FORMATS)('a %s file is the one that is made without the thread', async (format) => {
  const [bytes, same] = [await render('p1', report, format), await renderReport(report, format)];
  expect(bytes.length).toBeGreaterThan(1_000);
  expect(Math.abs(bytes.length - same.length)).toBeLessThan(50);
});

test('while a long file is made, the service goes on answering', async () => {
  const long = exampleReport(170);
  let [longest, last] = [0, performance.now()];
  const ticks = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const started = performance.now();
  await render('p1', long, 'pdf');
  const took = performance.now() - started;
  clearInterval(ticks);
  expect(longest).toBeLessThan(took / 2);
});

test('a person’s files are made one after the other, and somebody else’s between them', async () => {
  const done: string[] = [];
  await Promise.all(
    ['p1', 'p1', 'p1', 'p2'].map((person, index) =>
      render(person, report, 'pdf').then(() => done.push(`${person}.${index}`))
    )
  );
  expect(done.filter((each) => each.startsWith('p1'))).toEqual(['p1.0', 'p1.1', 'p1.2']);
  expect(done.indexOf('p2.3')).toBeLessThan(3);
});

test('a file that cannot be made is a fault of its own, and the next is made', async () => {
  const broken: IssuedReport = { ...report, report: { ...report.report, lines: JSON.parse('[{}]') } };
  const [bad, good] = await Promise.allSettled([render('p1', broken, 'pdf'), render('p1', report, 'docx')]);
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
});

test('files that a thread takes with it as it ends are faults, and the next begins another thread', async () => {
  const lost = render('p1', exampleReport(170), 'pdf').catch((fault: unknown) => String(fault));
  await end();
  expect(await lost).toMatch(/The thread that makes files has ended/);
  expect((await render('p1', report, 'docx')).length).toBeGreaterThan(1_000);
});
