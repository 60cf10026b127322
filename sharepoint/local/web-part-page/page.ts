import { join } from 'node:path';
import express from 'express';
import { sentenceDocument, webPartDocument } from './document';
import { builtWebPart, fileOf, type ComponentManifest } from './manifest';
import { spfxRuntime } from './runtime';

interface WebPartPageOptions {
  /** The path of the page, for example `/sites/scr/SitePages/Regional-risk.aspx`. */
  readonly path: string;
  readonly sitePath: string;
  /** The same web part as a tab in a channel, in the site of a team. */
  readonly channelTab: { readonly path: string; readonly sitePath: string };
  /** Absolute address of the register’s site. */
  readonly siteUrl: string;
  readonly siteTitle: string;
  /** Absolute folder with the bundle of `gulp bundle --ship` and its manifest. */
  readonly dist: string;
  readonly nodeModules: string;
  readonly serviceUrl: string;
  readonly serviceResource: string;
  /** Who sends the request; undefined if nobody is signed in. `id` is a GUID. */
  personOf(request: express.Request): Promise<PagePerson | undefined>;
}

export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly canRead: boolean;
}

/** A page of the site with the shipped web part, on SharePoint’s own runtime. */
export function webPartPage(options: WebPartPageOptions): express.Router {
  const router = express.Router();
  const assets = `${options.sitePath}/_layouts/15/web-part-page`;
  const runtime = spfxRuntime(options.nodeModules);
  const policy = contentSecurityPolicy(new URL(options.serviceUrl).origin);

  router.use(assets, (_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  router.use(`${assets}/page`, express.static(join(__dirname, 'browser'), FILES));
  router.use(`${assets}/bundle`, express.static(options.dist, FILES));
  for (const [name, folder] of Object.entries(runtime.folders)) {
    router.use(`${assets}/runtime/${name}`, express.static(folder, FILES));
  }

  // The site of the team is there, and has no list of ours: all that is asked of it but a digest answers 404.
  router.post(`${options.channelTab.sitePath}/_api/contextinfo`, (_request, response) => {
    response.json({ FormDigestValue: `0x00,${new Date().toUTCString()}`, FormDigestTimeoutSeconds: 1800 });
  });

  router.get([options.path, options.channelTab.path], async (request, response) => {
    const sitePath = request.path === options.channelTab.path ? options.channelTab.sitePath : options.sitePath;
    response.set({
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff'
    });
    const [person, manifest] = await Promise.all([options.personOf(request), builtWebPart(options.dist)]);
    const frame = { assets, siteTitle: options.siteTitle, title: titleOf(manifest), personName: person?.name };
    if (person === undefined) {
      response
        .status(401)
        .send(
          sentenceDocument(frame, 'You are not signed in. Choose a person on the home page, then open this page again.')
        );
    } else if (!person.canRead) {
      response
        .status(403)
        .send(
          sentenceDocument(
            frame,
            `You do not have access to ${options.siteTitle}. Ask the site owner for access, or choose another person on the home page.`
          )
        );
    } else if (manifest === undefined) {
      response
        .status(503)
        .send(sentenceDocument(frame, 'The web part has not been built. Run npm run build, then reload this page.'));
    } else {
      const { id, name, login } = person;
      const { serviceUrl, serviceResource, siteUrl } = options;
      response.send(
        webPartDocument(frame, {
          assets,
          site: { path: sitePath, title: options.siteTitle },
          person: { id, name, login },
          manifest,
          bundle: bundleModules(manifest),
          modules: runtime.modules,
          names: runtime.names,
          properties: { serviceUrl, serviceResource, siteUrl }
        })
      );
    }
  });
  return router;
}

const FILES = { index: false, dotfiles: 'ignore', redirect: false, maxAge: 0 } as const;

const titleOf = (manifest: ComponentManifest | undefined): string =>
  manifest?.preconfiguredEntries?.[0]?.title['default'] ?? 'Web part';

/** The modules of the built web part by name; the entry module by the name in its AMD definition. */
function bundleModules({ id, version, loaderConfig }: ComponentManifest): Record<string, string> {
  const modules: Record<string, string> = {};
  for (const [name, resource] of Object.entries(loaderConfig.scriptResources)) {
    const file = fileOf(resource);
    if (file !== undefined) modules[name === loaderConfig.entryModuleId ? `${id}_${version}` : name] = file;
  }
  return modules;
}

// As strict as SharePoint’s own, but for unsafe-inline styles: Fluent writes its styles into the page.
const contentSecurityPolicy = (serviceOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${serviceOrigin}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'"
  ].join('; ');
