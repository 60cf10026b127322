import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';

import type { Logger } from '../log';
import { refusing } from './refusing';

/** In bytes: what is typed into a form. */
export const LONGEST_BODY = 64 * 1024;
/**
 * In bytes: what may be a letter, which is read up to `MOST_CHARACTERS`. With its HTML, and what JSON puts around each
 * character, it is several times as long.
 */
const LONGEST_LETTER = 2 * 1024 * 1024;
/** How deep objects and lists may stand in one another. An activity of Teams needs six. */
const DEEPEST = 32;

/** Reads the body of a request as JSON of a reasonable depth: code that walks through it must not run out of stack. */
const readWithin = (limit: number): RequestHandler => {
  const read: RequestHandler = express.json({ limit });
  return (request, response, next) =>
    read(request, response, (fault?: unknown) => {
      if (fault) return next(fault);
      if (!isDeepJson(request.body)) return next();
      response
        .status(400)
        .json(refusing(`The request has more than ${DEEPEST} levels of lists and objects. ${NOTHING}`));
    });
};

/** The same at once for all requests but those that may bring a letter, at some paths: see `readLetterBody`. */
export function readBody(letterPaths: readonly string[]): RequestHandler {
  const read = readWithin(LONGEST_BODY);
  return (request, response, next) =>
    isLong(request) && letterPaths.includes(request.path) ? next() : read(request, response, next);
}

/** Whether a request may be longer than a form: how long is not said where it is sent in pieces, or compressed. */
export const isLong = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers['content-encoding'] !== undefined ||
  headers['transfer-encoding'] !== undefined ||
  Number(headers['content-length'] ?? 0) > LONGEST_BODY;

const letterBody = readWithin(LONGEST_LETTER);

/**
 * Reads the body of a request that may bring a letter, once it is known who sends it; throws what `requestFaults`
 * answers. False where it has been answered.
 */
export const readLetterBody = (request: Request, response: Response): Promise<boolean> =>
  new Promise((resolve, reject) => {
    response.once('finish', () => resolve(false));
    void letterBody(request, response, (fault?: unknown) => (fault instanceof Error ? reject(fault) : resolve(true)));
  });

/** Deeper than anything that is sent to the service. */
export const isDeepJson = (value: unknown): boolean => isDeeper(value, DEEPEST);

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1)));

const NOTHING = 'Nothing has been recorded.';

const tooLarge = (fault: unknown): string => {
  const limit = fault instanceof Error && 'limit' in fault ? Number(fault.limit) : LONGEST_BODY;
  return `The request is larger than ${limit / 1024} KB. ${NOTHING}`;
};

const BROKEN_ADDRESS = `This address is damaged: a % in it does not stand for a character. Copy the link again. ${NOTHING}`;

const SENTENCES: Readonly<Record<number, string>> = {
  400: `The request is not JSON. ${NOTHING}`,
  415: `The request must be JSON in UTF-8, either not compressed or compressed with gzip, deflate or br. ${NOTHING}`
};

/**
 * A body that could not be read, or an address: the fault of the request, so that it has a sentence, and a line in the
 * log without a trace.
 */
export const requestFaults =
  (log: Logger): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    // What reads a request says `statusCode`; SharePoint’s own answers to the service have a status, too.
    const status = fault instanceof Error && 'statusCode' in fault ? fault.statusCode : undefined;
    if (response.headersSent || typeof status !== 'number' || status < 400 || status > 499) return next(fault);
    log.event('refused-request', { route: request.path, status });
    // The router’s, for an address such as /r/%E0.
    if (fault instanceof URIError) return void response.status(400).json(refusing(BROKEN_ADDRESS));
    // Of what is left of the body, nothing is read.
    if (status === 413) return void response.status(413).json(refusing(tooLarge(fault)));
    response
      .status(SENTENCES[status] ? status : 400)
      .json(refusing(SENTENCES[status] ?? `The request cannot be read. ${NOTHING}`));
  };
