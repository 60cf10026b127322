import { check, failed, leftOut, passed, type Check } from '../../../../sharepoint/provision/doctor/check';
import { runChecks } from '../../../../sharepoint/provision/doctor/run-checks';
import { CHECKS } from '../../../../sharepoint/provision/doctor/checks';
import { CHECK_IDS } from '../../../../sharepoint/provision/doctor/check';
import { isSound, lineOf, summaryOf } from '../../../../sharepoint/provision/doctor/sentences';
import { openTenant } from '../../../../sharepoint/provision/doctor/open-tenant';

const AT = { site: 'https://tenant.example/sites/scr', service: 'https://service.example' };
/** Nothing is asked of it here. */
const opened = () =>
  openTenant({
    siteUrl: AT.site,
    identity: { kind: 'local-tenant', tokenUrl: 'https://tenant.example/token' },
    environment: {}
  });
const words = { tries: 'Try it.', passes: 'It works.' };
const toDo = ({ site }: typeof AT): string => `Mend ${site}.`;
const one = (row: Pick<Check, 'id' | 'needs' | 'how'> & Partial<Check>): Check =>
  check({ ...words, faults: { broken: { means: 'It is broken.', toDo } }, ...row });

const run = async (checks: readonly Check[], isStopped = () => false) => {
  const lines: string[] = [];
  const all = await runChecks(checks, await opened(), {
    ended: (each) => lines.push(lineOf(each, lines.length + 1, AT)),
    isStopped
  });
  return { all, lines };
};

test('given a check that fails, what needs it is not tried and names it, and what does not is', async () => {
  const tried: string[] = [];
  const works = (id: string) => async () => {
    tried.push(id);
    return passed({ lists: 3, code: '' });
  };
  const { all, lines } = await run([
    one({ id: 'variables', needs: [], how: async () => failed('broken', { status: 500 }) }),
    one({ id: 'site-token', needs: ['variables'], how: works('site-token') }),
    one({ id: 'site-role', needs: ['site-token'], how: works('site-role') }),
    one({ id: 'lists', needs: [], how: works('lists') })
  ]);
  expect(tried).toEqual(['lists']);
  expect(lines).toEqual([
    ' 1 variables: Try it. FAILED (broken): It is broken. (status: 500) What to do: Mend https://tenant.example/sites/scr.',
    ' 2 site-token: Try it. Could not be tried, because “variables” did not pass.',
    ' 3 site-role: Try it. Could not be tried, because “site-token” did not pass.',
    ' 4 lists: Try it. Passed: It works. (lists: 3)'
  ]);
  expect(summaryOf(all, AT)).toEqual([
    '4 checks: 1 passed, 1 failed, 2 could not be tried, 0 left out.',
    'First: Mend https://tenant.example/sites/scr.'
  ]);
  expect(isSound(all)).toBe(false);
});

test('given a check that nobody asked for, what needs it is left out too, and all is sound', async () => {
  const gaps = { unasked: { means: 'No one asked for it.', toDo: () => 'Ask for it with --other.' } };
  const { all, lines } = await run([
    one({ id: 'mailbox-read', needs: [], gaps, how: async () => leftOut('unasked') }),
    one({ id: 'mailbox-draft', needs: ['mailbox-read'], how: async () => passed() })
  ]);
  expect(lines).toEqual([
    ' 1 mailbox-read: Try it. Left out: No one asked for it. Ask for it with --other.',
    ' 2 mailbox-draft: Try it. Left out, as “mailbox-read” was.'
  ]);
  expect(summaryOf(all, AT)).toEqual(['2 checks: 0 passed, 0 failed, 0 could not be tried, 2 left out.']);
  expect(isSound(all)).toBe(true);
});

test('given a check that throws at once or later, it fails in words of ours, and the next one is made', async () => {
  const { lines } = await run([
    one({
      id: 'lists',
      needs: [],
      how: () => {
        throw new RangeError('Ann Other');
      }
    }),
    one({ id: 'views', needs: [], how: () => Promise.reject(new Error('Ann Other')) }),
    one({ id: 'versions', needs: [], how: async () => passed() })
  ]);
  expect(lines[0]).toMatch(/FAILED \(unexpected\): .* \(fault: RangeError\) What to do: Send doctor-report/);
  expect(lines[1]).toMatch(/FAILED \(unexpected\): .* \(fault: Error\)/);
  expect(lines[2]).toMatch(/Passed/);
  expect(lines.join()).not.toContain('Ann Other');
});

test('given a command that is stopped, nothing more is tried but to clean up', async () => {
  let stopped = false;
  const { lines } = await run(
    [
      one({
        id: 'scratch-list',
        needs: [],
        how: async () => {
          stopped = true;
          return passed();
        }
      }),
      one({ id: 'unique-column', needs: [], how: async () => passed() }),
      one({ id: 'clean-up', needs: [], cleansUp: true, how: async () => passed() })
    ],
    () => stopped
  );
  expect(lines.map((line) => line.replace(/^.*Try it\. /, ''))).toEqual([
    'Passed: It works.',
    'Could not be tried: the command was stopped.',
    'Passed: It works.'
  ]);
});

describe('the table of checks', () => {
  test('has each check once, in its order, and needs only those before', () => {
    expect(CHECKS.map(({ id }) => id)).toEqual(CHECK_IDS);
    const later = CHECKS.flatMap(({ id, needs }, at) =>
      needs.filter((need) => CHECK_IDS.indexOf(need) >= at).map((need) => `${id} needs ${need}`)
    );
    expect(later).toEqual([]);
  });

  test('says for each fault and gap what it means and what to do, in whole sentences', () => {
    const sentences = CHECKS.flatMap(({ tries, passes, faults, gaps = {} }) => [
      tries,
      passes,
      ...[...Object.values(faults), ...Object.values(gaps)].flatMap(({ means, toDo: next }) => [means, next(AT)])
    ]);
    // Some end with a command to copy, which has no full stop.
    expect(sentences.filter((each) => !/^[A-Za-z].*(\.|--(to|other|message-to) \S+)$/s.test(each))).toEqual([]);
  });
});
