import { chmod, readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { readConfig } from "../config.ts";
import { BotError, codeOf } from "../domain/errors.ts";

/** Tokens are in it. */
const OWNER_ALONE = 0o600;

type Settings = Readonly<Record<string, string>>;
type Ask = (question: string) => Promise<string>;

/** Asks for what a platform needs, and writes it into the file; what else is in there stays. */
export async function init({ file }: { file: string }): Promise<number> {
  const before = await readOrEmpty(file);
  const lines = createInterface({ input: process.stdin });
  try {
    const ask = asking(lines[Symbol.asyncIterator]());
    print("Enter alone takes what stands in brackets. Nothing is written before the end.\n");
    const settings = {
      ...((await isWanted("Connect Slack?", ask)) && (await askUntilGood(askSlack, ask))),
      ...((await isWanted("Connect Discord?", ask)) && (await askUntilGood(askDiscord, ask))),
      ...(await askUntilGood(askTimezone, ask)),
    };
    await writeFile(file, withSettings(before, settings), { mode: OWNER_ALONE });
    // One that was there keeps its mode otherwise.
    await chmod(file, OWNER_ALONE);
    print(`\nWritten to ${file}. See whether all is well, and start:`);
    print("  npm run -s verbatim -- doctor\n  npm start");
    return 0;
  } finally {
    lines.close();
  }
}

function asking(lines: AsyncIterator<string>): Ask {
  return async (question) => {
    process.stdout.write(`${question} `);
    const { value, done } = await lines.next();
    if (done) throw new BotError("bad-input", "\nNot all was answered, so nothing was written.");
    return value.trim();
  };
}

async function isWanted(question: string, ask: Ask): Promise<boolean> {
  return /^y/i.test(await ask(`${question} yes or no [no]`));
}

/** By the rules of the start, which say what is wrong without the value. */
async function askUntilGood(questions: (ask: Ask) => Promise<Settings>, ask: Ask) {
  for (;;) {
    const settings = await questions(ask);
    try {
      readConfig(settings);
      return settings;
    } catch (error) {
      if (!(error instanceof BotError)) throw error;
      print(`\n${error.message}\n`);
    }
  }
}

async function askSlack(ask: Ask): Promise<Settings> {
  print(`
1. Open this, choose your workspace, and create the app:
   ${await slackAppLink()}
2. Basic Information → App-Level Tokens → Generate, with the scope connections:write.
3. Install App, and copy the Bot User OAuth Token.
`);
  return {
    SLACK_BOT_TOKEN: await ask("Bot User OAuth Token (xoxb-…):"),
    SLACK_APP_TOKEN: await ask("App-Level Token (xapp-…):"),
  };
}

/** Slack opens the form with the manifest in it; comments would only make the address longer. */
async function slackAppLink(): Promise<string> {
  const manifest = await readFile(new URL("../../manifest.yml", import.meta.url), "utf8");
  const bare = manifest.replace(/^\s*#.*\n/gm, "");
  return `https://api.slack.com/apps?new_app=1&manifest_yaml=${encodeURIComponent(bare)}`;
}

async function askDiscord(ask: Ask): Promise<Settings> {
  print(`
1. Open https://discord.com/developers/applications, New Application.
2. Bot → Reset Token, and copy it.
`);
  const token = await ask("Bot token:");
  const link = inviteLink(token);
  if (link) print(`\nWith this the bot is invited to a server:\n   ${link}\n`);
  return { DISCORD_TOKEN: token };
}

/**
 * View Channels, Send Messages, Embed Links, Attach Files, Read Message History, and Send Messages in
 * Threads, as the README says what each is for.
 */
const PERMISSIONS = [10n, 11n, 14n, 15n, 16n, 38n].reduce((all, bit) => all | (1n << bit), 0n);

/** A token begins with the application's id, in base64. */
function inviteLink(token: string): string | null {
  const id = Buffer.from(token.split(".")[0] ?? "", "base64").toString();
  if (!/^\d{17,20}$/.test(id)) return null;
  const query = `client_id=${id}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
  return `https://discord.com/oauth2/authorize?${query}`;
}

async function askTimezone(ask: Ask): Promise<Settings> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { VERBATIM_TIMEZONE: (await ask(`Timezone of digests [${here}]`)) || here };
}

/** In the place of an earlier value, or else at the end. */
function withSettings(before: string, settings: Settings): string {
  let text = before;
  for (const [name, value] of Object.entries(settings)) {
    const line = new RegExp(`^${name}=.*$`, "m");
    const end = text === "" || text.endsWith("\n") ? text : `${text}\n`;
    text = line.test(text)
      ? text.replace(line, () => `${name}=${value}`)
      : `${end}${name}=${value}\n`;
  }
  return text;
}

async function readOrEmpty(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return "";
    throw new BotError("bad-input", `${file} cannot be read (${codeOf(error)}).`, error);
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
