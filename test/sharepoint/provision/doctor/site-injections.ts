import { AppRefused } from '../../../../bot/site-token';
import { createSharePointClient } from '../../../../src/register/client/sharepoint-client';
import { certificateUntil } from '../../../bot/certificates';
import { answering, both, changed, given, leftOver, onDemand, tokenSaying, type Injection } from './injections';
import { withBody, withHeader } from './meddling';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000 + 3_600_000).toISOString();
const now = (): number => Math.floor(Date.now() / 1000);
const SCRATCH = "getByTitle\\('SCR doctor [0-9a-f]+'\\)";
const field = (name: string): string => `lists/getByTitle('SCR Register')/fields/getByInternalNameOrTitle('${name}')`;
const library = "lists/getByTitle('SCR Documents')";

const siteToken = (names: string, claims: (origin: string) => Readonly<Record<string, unknown>>): Injection =>
  given('site-token', names, ({ siteUrl }) => ({
    siteToken: async () => tokenSaying(claims(new URL(siteUrl).origin))
  }));
const ours = { roles: ['Sites.Selected'], azp: 'app', tid: 'tenant' };

const SIGN_IN: readonly Injection[] = [
  given('variables', 'not-started', () => ({ service: { ok: false, lacking: [] } })),
  given('variables', 'lacking', () => ({ mode: 'production', service: { ok: false, lacking: ['BOT_APP_ID'] } })),
  given('certificates', 'ended', () => ({ siteCertificates: [certificateUntil('the site', inDays(-2))] })),
  given('certificates', 'ends-soon', () => ({ siteCertificates: [certificateUntil('the site', inDays(29))] })),
  given('site-token', 'unreadable', () => ({ siteToken: async () => 'no token' })),
  given('site-token', 'token-refused', () => ({
    siteToken: () =>
      Promise.reject(
        new AppRefused('The certificate is unknown.', { host: 'login.microsoftonline.com', code: 'AADSTS700027' })
      )
  })),
  siteToken('other-audience', () => ({ ...ours, aud: 'https://graph.microsoft.com', iat: now() })),
  siteToken('clock', (aud) => ({ ...ours, aud, iat: now() - 3600 })),
  siteToken('clock', (aud) => ({ ...ours, aud, iat: now() + 600 })),
  siteToken('no-permission', (aud) => ({ ...ours, aud, iat: now(), roles: [] })),
  siteToken('every-site', (aud) => ({ ...ours, aud, iat: now(), roles: ['Sites.Selected', 'Sites.FullControl.All'] })),
  given('site-token', 'other-app', () => ({ siteApp: { clientId: 'another app', tenantId: '' } })),
  given('site-role', 'no-site', ({ siteUrl, siteToken }) => ({
    sp: createSharePointClient({ siteUrl: `${siteUrl}-mistyped`, token: siteToken, patience: 'background' })
  })),
  answering('site-role', 'too-little', {
    when: /^GET .*EffectiveBasePermissions/,
    answer: () => '{"High":"432","Low":"1011028719"}'
  }),
  answering('site-role', 'no-role', {
    when: /^GET .*EffectiveBasePermissions/,
    answer: () => '{"High":"0","Low":"0"}'
  })
];

const version = (names: string, found: string): Injection =>
  answering('site-version', names, {
    when: /Key eq 'site-version'/,
    answer: (body) => body.replace(/"DoneFor":"\d+"/, `"DoneFor":"${found}"`)
  });

const OVER_THRESHOLD = '-2147024860, Microsoft.SharePoint.SPQueryThrottledException';

const LISTS: readonly Injection[] = [
  version('earlier', '4'),
  version('between', '4 to 5'),
  version('newer', '6'),
  answering('lists', 'missing', {
    when: /^POST .*\$batch .*SCR%20Drafts/s,
    request: withBody((body) => body.replaceAll('SCR%20Drafts', 'SCR%20Nothing'))
  }),
  changed('columns', 'not-indexed', [field('NextDue'), 'MERGE', { Indexed: false }, { Indexed: true }]),
  changed('columns', 'different', [field('NextDue'), 'MERGE', { Title: 'Other' }, { Title: 'Due' }]),
  both(
    answering('large-lists', 'refused', {
      when: /^POST .*\$batch .*ItemCount/s,
      answer: (body) => body.replace(/"ItemCount":\d+/g, '"ItemCount":5001')
    }),
    answering('large-lists', 'refused', {
      when: /doctor: no row has this/,
      times: 1,
      instead: () => Response.json({ 'odata.error': { code: OVER_THRESHOLD } }, { status: 500 })
    })
  ),
  changed('versions', 'off', [library, 'MERGE', { MajorVersionLimit: 100 }, { MajorVersionLimit: 50_000 }]),
  changed('versions', 'trimmed', [
    `${library}/versionpolicies`,
    'MERGE',
    { DefaultTrimMode: 2 },
    { DefaultTrimMode: 0 }
  ]),
  answering('views', 'different', {
    when: /^GET .*SCR Register'\)\/views/,
    answer: (body) => body.replaceAll('/Overdue.aspx', '/Other.aspx')
  }),
  changed('permissions', 'different', ['', 'MERGE', { MembersCanShare: true }, { MembersCanShare: false }]),
  onDemand('lists', 'refused', '/_local/faults', { status: 403, match: '\\$batch' }),
  onDemand('lists', 'unavailable', '/_local/faults', { status: 503, match: '\\$batch', count: 9 }),
  onDemand('views', 'unexpected', '/_local/faults', { status: 500, match: "SCR Register'\\)/views", count: 1 })
];
const SCRATCH_LIST: readonly Injection[] = [
  onDemand('scratch-list', 'may-not', '/_local/faults', { status: 403, match: '^POST .*/web/lists$' }),
  answering('unique-column', 'added-twice', {
    when: /createfieldasxml/i,
    request: withBody((body) => body.replace('EnforceUniqueValues=\\"TRUE\\"', 'EnforceUniqueValues=\\"FALSE\\"'))
  }),
  answering('unique-column', 'other-code', {
    when: new RegExp(`^POST .*${SCRATCH}/items .*unique`),
    answer: (body) => body.replace('-2130575169', '-1')
  }),
  answering('batch-etag', 'no-etag', {
    when: new RegExp(`^POST .*\\$batch .*SCR%20doctor`, 's'),
    answer: (body) => body.replace(/"odata\.etag":"[^}]*?\d\\"",/g, '').replace(/\nETag: [^\n]*/gi, '')
  }),
  answering('conditional-save', 'overwritten', {
    when: new RegExp(`^MERGE .*${SCRATCH}/items`),
    request: withHeader('If-Match', '*')
  }),
  answering('conditional-save', 'other-code', { when: /saved second/, status: 400 }),
  answering('day-column', 'other-day', {
    when: /^GET .*SCR doctor.*ScratchDay/,
    answer: (body) => body.replace(/T\d\d:\d\d:\d\dZ/, 'T09:00:00Z')
  }),
  answering('folder-permissions', 'no-group', {
    when: /siteGroups/i,
    answer: (body) => body.replaceAll('"SCR people"', '"Others"')
  }),
  onDemand('folder-permissions', 'may-not', '/_local/faults', {
    status: 403,
    part: true,
    match: 'breakroleinheritance|addroleassignment',
    count: 9
  }),
  answering('folder-permissions', 'not-held', {
    when: /RoleAssignments/,
    answer: (body) => body.replaceAll('"HasUniqueRoleAssignments":true', '"HasUniqueRoleAssignments":false')
  }),
  answering('filed-document', 'unsteady', {
    when: /^GET .*Doctor\.docx.*\$value/,
    times: 1,
    answer: (body) => `${body} and more`
  }),
  answering('filed-document', 'not-numbered', {
    when: /UIVersionLabel/,
    answer: (body) => body.replace('"1.0"', '"0.1"')
  }),
  answering('formatting', 'view-changed', {
    when: /^GET .*SCR doctor.*\/views/,
    answer: (body) => body.replaceAll(/<Where>.*?<\/Where>/g, '')
  }),
  answering('formatting', 'column-changed', {
    when: /^GET .*CustomFormatter/,
    answer: (body) => body.replace('floor', 'ceiling')
  }),
  both(
    leftOver('clean-up', 'left'),
    answering('clean-up', 'left', { when: /^DELETE .*SCR doctor/, instead: () => new Response() })
  )
];

export const SITE_INJECTIONS: readonly Injection[] = [...SIGN_IN, ...LISTS, ...SCRATCH_LIST];
