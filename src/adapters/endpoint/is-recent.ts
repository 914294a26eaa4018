/**
 * Slack advises five minutes, and no answer waits that long: both platforms want one within 3 s.
 */
const MOST_APART_MS = 5 * 60 * 1_000;

/**
 * Whether a request was signed about now, so that one that somebody kept is refused. Clocks may
 * differ, so it may also seem to come from the future, by no more than from the past.
 */
export function isRecent(secondsSince1970: string | undefined, now: Date): boolean {
  if (!secondsSince1970 || !/^\d{1,12}$/.test(secondsSince1970)) return false;
  return Math.abs(now.getTime() - Number(secondsSince1970) * 1_000) <= MOST_APART_MS;
}
