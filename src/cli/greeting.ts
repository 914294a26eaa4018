import { platforms } from "../app/platforms.ts";
import type { Library } from "../briefing/library/library.ts";
import type { Config } from "../config.ts";
import { conversationKey, REMOTE_PLATFORMS, type RemotePlatform } from "../domain/conversation.ts";
import type { Outlook } from "../domain/digest.ts";
import { formatLocalTime } from "../domain/time/local-time.ts";

interface Ready {
  readonly config: Config;
  readonly library: Library;
  /** How many feeds and pages articles come from. */
  readonly sourceCount: number;
  readonly notices: readonly string[];
  readonly upcoming: readonly Outlook[];
  /** The room's address, or a link that signs one browser in. */
  readonly roomLink: string;
}

/** Chosen by hand: the next ones show that schedules work. */
const DIGESTS_SHOWN = 3;

/** Tells whoever started the bot what they want to know first. */
export function greeting({
  config,
  library,
  sourceCount,
  notices,
  upcoming,
  roomLink,
}: Ready): string {
  const lines: readonly (readonly [string, string])[] = [
    ["Room", roomLink],
    ...(roomLink.includes("#") ? [["", SIGN_IN] as const] : []),
    ["Articles", articlesLine(library)],
    ["Sources", sourceCount === 0 ? NO_SOURCES : `${sourceCount}: /source list`],
    ...digestLines(upcoming),
    ...REMOTE_PLATFORMS.map((name) => platformLine(name, config)),
    ...notices.map((notice) => ["Notice", notice] as const),
  ];
  return ["Verbatim is ready.", ...lines.map(([name, text]) => `  ${name.padEnd(9)} ${text}`)].join(
    "\n",
  );
}

const SIGN_IN = "others can reach it: the link signs one browser in, and the next is printed here";
const NO_SOURCES = "none but the content folder: /source add <address>";

function platformLine(name: RemotePlatform, config: Config): readonly [string, string] {
  const { title, settings } = platforms[name];
  const missing = `not connected: set ${settings.join(" and ")} in .env (see README)`;
  return [title, config[name] ? "connecting…" : missing];
}

function articlesLine({ articles }: Library): string {
  const quotations = articles.reduce((sum, article) => sum + article.quotations.length, 0);
  return `${articles.length} read, with ${quotations} quotations`;
}

function digestLines(upcoming: readonly Outlook[]): (readonly [string, string])[] {
  const due = upcoming.filter(({ next }) => next.length > 0).slice(0, DIGESTS_SHOWN);
  if (due.length === 0) return [["Digests", "none scheduled: /digest schedule weekdays 08:30"]];
  return due.map(({ schedule: { timing, conversation }, next: [first] }) => [
    "Digests",
    `${timing.words} (${timing.timezone}) in ${conversationKey(conversation)}, next ${first && formatLocalTime(first, timing.timezone)}`,
  ]);
}
