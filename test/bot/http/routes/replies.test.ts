import { unlessBusy } from '../../../../bot/http/routes/replies';
import { PATIENCE } from '../../../../bot/commands/in-time';
import { RegisterUnavailable } from '../../../../src/register/client/sharepoint-client';

const BUSY = {
  status: 503,
  code: 'register-busy',
  retryAfterSeconds: 10,
  body: {
    refusal: { sentence: expect.stringContaining('SharePoint is busy') },
    retryAfterSeconds: 10
  }
};

test('an answer that SharePoint keeps waiting is given up in time, with a sentence and when to try again', async () => {
  await expect(unlessBusy(() => new Promise(() => undefined), 20)).resolves.toEqual(BUSY);
  // Teams ends a press after 5 seconds.
  expect(PATIENCE).toBeLessThan(5000);
});

test('an answer in time is given as it is; a fault of the code is not called busy', async () => {
  await expect(unlessBusy(async () => ({ status: 200, body: {} }), 20)).resolves.toEqual({ status: 200, body: {} });
  await expect(unlessBusy(() => Promise.reject(new RegisterUnavailable('429', 3)))).resolves.toMatchObject({
    status: 503,
    retryAfterSeconds: 3
  });
  await expect(unlessBusy(() => Promise.reject(new TypeError('x')))).rejects.toThrow('x');
});
