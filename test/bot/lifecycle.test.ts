import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

import { listenOn } from '../../bot/lifecycle';

test('given a port that is taken, the service says so in a sentence and in the log, and ends', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  let said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
  const logged: string[] = [];
  const ended = new Promise<unknown>((resolve) => {
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      resolve(code);
      return undefined as never;
    });
  });
  try {
    listenOn(express(), { mode: 'local', port }, { event: () => undefined, fault: (name) => logged.push(name) });
    expect(await ended).toBe(1);
    expect(said).toBe(
      `The service cannot listen on port ${port}: another program does. End that program, or set PORT to another port.\n`
    );
    expect(logged).toEqual(['cannot-listen']);
  } finally {
    jest.restoreAllMocks();
    other.close();
  }
});
