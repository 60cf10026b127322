import express from 'express';

import { worded } from '../../../bot/teams/worded';
import { listen } from '../connector';

const answered = async (status: number, body: unknown) => {
  const logged: string[] = [];
  const app = express();
  app.get('/', (_request, response) => {
    worded(response, { event: (name) => void logged.push(name), fault: () => undefined })
      .status(status)
      .send(body)
      .end();
  });
  const { url, close } = await listen(app);
  const answer = await fetch(url);
  const text = await answer.text();
  await close();
  return { status: answer.status, text, retry: answer.headers.get('retry-after'), logged };
};

test('what the bot answers is passed on', async () => {
  expect(await answered(200, { statusCode: 200 })).toMatchObject({ status: 200, text: '{"statusCode":200}' });
  expect(await answered(202, undefined)).toMatchObject({ status: 202, text: '' });
});

test('an invoke that the app does not take keeps its status', async () => {
  expect(await answered(501, undefined)).toMatchObject({ status: 501, text: '', logged: [] });
});

test('a token that is none is refused without the library’s message', async () => {
  expect(await answered(401, 'Unauthorized. No valid identity at JwtTokenExtractor')).toMatchObject({
    status: 401,
    text: '{"sentence":"This request is not from Teams."}'
  });
});

test('keys that cannot be fetched are 503 with a sentence', async () => {
  expect(await answered(500, 'getaddrinfo ENOTFOUND login.botframework.com')).toEqual({
    status: 503,
    text: '{"sentence":"Your sign-in cannot be checked at the moment. Nothing has been recorded. Try again in 10 seconds."}',
    retry: '10',
    logged: ['refused-turn']
  });
});
