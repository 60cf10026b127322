import express, { type Request, type RequestHandler, type Response } from 'express';

/** Microsoft 365 takes mails of 36 MB or so; NHSmail of 35 MB. */
const LARGEST = 40 * 1024 * 1024;

/** The bytes of a body of this content type; undefined for one of another, or that is larger than 40 MB. */
export async function rawBodyOf(request: Request, response: Response, type: string): Promise<Buffer | undefined> {
  const read: RequestHandler = express.raw({ type, limit: LARGEST });
  const fault = await new Promise<unknown>((resolve) => read(request, response, resolve));
  const body: unknown = request.body;
  return fault === undefined && Buffer.isBuffer(body) ? body : undefined;
}
