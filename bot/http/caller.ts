import type { Request, RequestHandler } from 'express';

import { isLoopback } from '../loopback';
import { refusing } from './refusing';

/**
 * The address that a request comes from. In production the service stands behind a proxy that ends HTTPS, which adds
 * the caller's address as the last one, with a port or without.
 */
export function addressOf({ headers, socket }: Pick<Request, 'headers' | 'socket'>): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
    .slice(0, 60);
  const [, address] = /^\[?([^\]]+?)\]?(?::\d{1,5})?$/.exec(forwarded ?? '') ?? [];
  return address ?? socket.remoteAddress ?? '';
}

/**
 * In local mode anybody may say who they are, so that only this computer is answered: a page elsewhere can point its
 * own name at 127.0.0.1.
 */
export const loopbackOnly: RequestHandler = ({ headers: { host } }, response, next) =>
  isLoopback(`http://${host ?? ''}`)
    ? next()
    : void response.status(421).json(refusing('Open the service by the address of this computer. No other works.'));
