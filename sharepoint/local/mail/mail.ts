import { Router } from 'express';
import { MAILBOX_PATH } from '../addresses';
import { createFaults } from '../rest/faults';
import { createRequestLog } from '../rest/request-log';
import { answerGraph, type GraphParts } from './graph/answer';
import { createConcurrency } from './graph/concurrency';
import { localMailRoutes } from './local/routes';
import { createMailbox } from './mailbox';
import { mailboxPages } from './page/pages';

interface MailOptions extends Pick<GraphParts, 'appOf'> {
  /** The path of the SQLite file. */
  readonly database: string;
  /** The email address of the mailbox. */
  readonly address: string;
  /** Milliseconds that each request to Graph takes longer, as those to a real tenant do. */
  readonly distance?: () => number;
}

interface Mail {
  readonly router: Router;
  close(): void;
}

/**
 * One mailbox on an SQLite file: Microsoft Graph’s mail interface under `/graph`, pages for people under `/mailbox`,
 * and `/_local/mail` for what others do to it, faults and counts.
 */
export function createMail({ database, address, distance = () => 0, appOf }: MailOptions): Mail {
  const mailbox = createMailbox({ database, address });
  const faults = createFaults();
  const log = createRequestLog();
  const router = Router();
  router.use('/graph', answerGraph({ mailbox, faults, log, concurrency: createConcurrency(), distance, appOf }));
  router.use('/_local/mail', localMailRoutes({ mailbox, faults, log }));
  router.use(MAILBOX_PATH, mailboxPages(mailbox));
  return { router, close: mailbox.close };
}
