import express, { type ErrorRequestHandler, type RequestHandler } from 'express';

import type { Logger } from '../log';
import { refusing } from './refusing';

/** In bytes. */
export const LONGEST_BODY = 64 * 1024;
const LIMIT = '64kb';
/** How deep objects and lists may stand in one another. An activity of Teams needs six. */
const DEEPEST = 32;

/** Reads the body of a request as JSON of a reasonable depth: code that walks through it must not run out of stack. */
export const readBody = (): readonly RequestHandler[] => [
  express.json({ limit: LONGEST_BODY }),
  (request, response, next) =>
    isDeepJson(request.body)
      ? void response
          .status(400)
          .json(refusing(`The request has more than ${DEEPEST} levels of lists and objects. ${NOTHING}`))
      : next()
];

/** Deeper than anything that is sent to the service. */
export const isDeepJson = (value: unknown): boolean => isDeeper(value, DEEPEST);

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1)));

const NOTHING = 'Nothing has been recorded.';

const BROKEN_ADDRESS = `This address is damaged: a % in it does not stand for a character. Copy the link again. ${NOTHING}`;

const SENTENCES: Readonly<Record<number, string>> = {
  400: `The request is not JSON. ${NOTHING}`,
  413: `The request is larger than ${LIMIT}. ${NOTHING}`,
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
    response
      .status(SENTENCES[status] ? status : 400)
      .json(refusing(SENTENCES[status] ?? `The request cannot be read. ${NOTHING}`));
  };
