import childProcess from 'node:child_process';
import { Server } from 'node:net';

/** In the project of unit tests nothing is started, so that all of them are run in half a minute. */
const refuse = (): never => {
  throw new Error(
    'A unit test starts nothing. Let this one import what it starts from a helper that test/support/starting-tests.js knows: then it runs among the services.'
  );
};

beforeAll(() => {
  jest.spyOn(Server.prototype, 'listen').mockImplementation(refuse);
  jest.spyOn(childProcess, 'spawn').mockImplementation(refuse);
});
afterAll(() => jest.restoreAllMocks());
