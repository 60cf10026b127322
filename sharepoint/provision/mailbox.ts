import { createGraph } from '../../bot/mail/graph';
import { siteToken } from '../../bot/site-token';
import { readSettings } from '../../src/register/settings/settings';
import { checkMailbox } from './check-mailbox';
import { runOnSite } from './command';
import { COMMANDS } from './commands';
import { graphOfSite } from './graph-of-site';

void runOnSite(COMMANDS.mailbox, async ({ sp, siteUrl, identity, text, say }) => {
  const { settings } = await readSettings(sp);
  const address = settings.mail.mailbox;
  if (address === '') {
    say('The site has no mailbox. Enter its address as the setting “mailbox”.');
    return false;
  }
  const { url, identity: app } = graphOfSite({ siteUrl, identity }, process.env['SCR_GRAPH_URL']);
  const graph = createGraph({ url, token: siteToken(app) });
  const checks = await checkMailbox(graph, address, text('other'));
  checks.forEach(({ line }) => say(line));
  return checks.every(({ ok }) => ok);
});
