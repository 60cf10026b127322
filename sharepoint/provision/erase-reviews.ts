import { ukDay } from '../../src/domain/dates';
import { runOnSite } from './command';
import { COMMANDS, usageOf } from './commands';
import { eraseReviews } from './erasure/erase-reviews';
import { nationalPerson } from './national-person';

void runOnSite(COMMANDS.erase, async ({ sp, text, say }) => {
  const now = (): string => new Date().toISOString();
  const confirm = text('confirm');
  if (confirm === undefined) return eraseReviews({ sp, now, say });
  const by = await nationalPerson(sp, text('by') ?? '', ukDay(now()));
  if (!/^\d{1,6}$/.test(confirm) || !by) {
    say(
      `Give the number that the dry run showed, and the email of an administrator or the national safeguarding advisor as it is in SCR Directory: ${usageOf(COMMANDS.erase)}`
    );
    return false;
  }
  return eraseReviews({ sp, now, say, confirmed: { count: Number(confirm), by } });
});
