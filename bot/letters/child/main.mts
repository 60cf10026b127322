/**
 * Reads one file, whose bytes are the standard input, in a process of its own: `main.mts <kind> <limits>`. It can read
 * its own code and nothing else, and whatever happens to it happens to this file alone.
 */
import { answerByKind } from '../../reading/child/answering.mts';
import type { ChildAnswer, Limits } from './wire.mts';

await answerByKind<Limits, ChildAnswer>({
  pdf: async () => (await import('./pdf.mts')).readPdf,
  docx: async () => (await import('./docx.mts')).readDocx,
  mail: async () => (await import('./mail.mts')).readMail,
  msg: async () => (await import('./msg.mts')).readMsg
});
