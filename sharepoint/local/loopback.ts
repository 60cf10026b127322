import type express from 'express';

/**
 * Answers only requests for a name of this machine, because a page elsewhere can point its own name at 127.0.0.1 (DNS
 * rebinding). Redirects `localhost` to the address that cookies and tokens are made for.
 */
export function loopbackOnly(home: string): express.RequestHandler {
  const { host, port } = new URL(home);
  const otherNames = [`localhost:${port}`, `[::1]:${port}`];
  return (request, response, next) => {
    const asked = request.headers.host?.toLowerCase() ?? '';
    if (asked === host) return next();
    if (otherNames.includes(asked) && (request.method === 'GET' || request.method === 'HEAD')) {
      return response.redirect(307, new URL(request.originalUrl.replace(/^\/+/, '/'), home).href);
    }
    response
      .status(421)
      .type('text/plain')
      .send(`Open ${home} in a browser on this computer. No other address works.\n`);
  };
}

/**
 * Refuses requests from pages of another origin, other ports of this machine included. Scripts send no Sec-Fetch-Site.
 */
export const sameOriginOnly: express.RequestHandler = (request, response, next) => {
  const from = request.headers['sec-fetch-site'];
  if (from === undefined || from === 'same-origin' || from === 'none') return next();
  response.status(403).json({
    error: 'cross_origin',
    error_description: 'Only pages of this tenant can use this address. Open the home page instead.'
  });
};

/** Answers only requests that come from this machine. */
export const sameComputerOnly: express.RequestHandler = (request, response, next) => {
  if (/^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '')) next();
  else response.status(403).json({ message: 'This address works only on the same computer.' });
};
