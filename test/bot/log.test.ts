import { createLog } from '../../bot/log';
import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';

const written = (write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> => {
  const lines: string[] = [];
  write(createLog({ write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
};

test('an event is one line of JSON', () => {
  expect(
    written((log) => log.event('step-taken', { reference: 'SCR-A-2026-0001', rule: 'KP-1', ms: 12 }))
  ).toMatchObject({ level: 'info', event: 'step-taken', reference: 'SCR-A-2026-0001', rule: 'KP-1', ms: 12 });
});

test('a fault is written without its message, which can quote what was typed', () => {
  const fault = Object.assign(
    new TypeError('Winterbourne View\nsecret of Gwen', { cause: new Error('a secret as well') }),
    { status: 503 }
  );
  const line = written((log) => log.fault('turn-failed', fault, { id: 'abc' }));
  expect(line).toMatchObject({
    level: 'error',
    event: 'turn-failed',
    id: 'abc',
    fault: { kind: 'TypeError', status: 503, cause: { kind: 'Error' } }
  });
  expect(JSON.stringify(line)).toContain('log.test.ts');
  expect(JSON.stringify(line)).not.toMatch(/Winterbourne|secret/);
});

test('a line of what was typed that begins as a frame of a stack does is no frame', () => {
  const typed = 'Refused:\n    at the home, a secret\n    at her bedside (secret:1:2)\n\tat night, a secret';
  const changed = new Error(typed);
  changed.message = 'Something else';
  for (const fault of [new Error(typed), new Error('outside', { cause: new RangeError(typed) }), changed]) {
    const line = written((log) => log.fault('turn-failed', fault));
    expect(JSON.stringify(line)).toContain('log.test.ts');
    expect(JSON.stringify(line)).not.toMatch(/a secret/);
  }
});

test('a fault of a host that did not answer names the host and the code', () => {
  const fault = new RegisterUnavailable('Gwen', undefined, { host: 'example.sharepoint.com', code: 'ENOTFOUND' });
  expect(written((log) => log.fault('sweep-failed', fault))).toMatchObject({
    fault: { kind: 'RegisterBusy', host: 'example.sharepoint.com', code: 'ENOTFOUND' }
  });
});
