import { Command, CommanderError, Option } from "commander";
import { REMOTE_PLATFORMS } from "../domain/conversation.ts";
import { LENGTHS, TEMPLATES } from "../domain/edition/edition-settings.ts";
import { BotError } from "../domain/errors.ts";
import { FILE_FORMATS } from "../domain/reply/file-format.ts";
import { addSourceSubcommands } from "./source-program.ts";

const GOOD = 0;
const FAILED = 1;
const USAGE = 2;

/** Runs one subcommand and gives its exit code: 0 good, 1 failed, 2 usage. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  process.stdout.on("error", endQuietlyOnClosedPipe);
  let exitCode = GOOD;
  const program = createProgram((code) => {
    exitCode = code;
  });

  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    return await exitCodeFor(error);
  }
}

/** `parse --jsonl | head` closes the pipe early, which is no fault of ours. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(GOOD);
}

async function exitCodeFor(error: unknown): Promise<number> {
  // Commander has printed its own message by the time it throws.
  if (error instanceof CommanderError) return error.exitCode === 0 ? GOOD : USAGE;
  if (!(error instanceof BotError)) {
    const { reportFault } = await import("./report-fault.ts");
    reportFault(error);
    return FAILED;
  }
  process.stderr.write(`${error.message}\n`);
  return error.code === "bad-input" ? USAGE : FAILED;
}

type Finish = (exitCode: number) => void;

/** Each subcommand's file is loaded only when it is asked for, so that each starts quickly. */
function createProgram(finish: Finish): Command {
  const program = new Command("verbatim")
    .description("Who said what, word for word: a news-briefing bot for Slack and Discord")
    .showHelpAfterError("(--help shows how)")
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();

  addBotSubcommands(program, finish);
  addDigestSubcommands(program, finish);
  addHouseSubcommands(program, finish);
  addArchiveSubcommands(program, finish);
  addArticleSubcommands(program, finish);
  addFileSubcommands(program, finish);
  addSourceSubcommands(program, finish);
  return program;
}

function addBotSubcommands(program: Command, finish: Finish): void {
  program
    .command("start")
    .description("run the bot: the room, the digests, and Slack and Discord where they are set up")
    .action(async () => finish(await (await import("./start.ts")).start()));

  program
    .command("doctor")
    .description("look at settings, tokens, channels, disk, clock and sources; say what to mend")
    .action(async () => finish(await (await import("./doctor.ts")).doctor()));

  program
    .command("ask")
    .description("print what the bot answers from the content folder")
    .argument("<command>", 'such as "/quote tisch"')
    .option("--json", "the platform-neutral reply")
    .option("--page <number>", "a further page of a long answer", "1")
    .addOption(
      new Option("--as <form>", "the exact payload of a platform, or the whole answer as a file")
        .choices([...REMOTE_PLATFORMS, ...FILE_FORMATS])
        .conflicts("json"),
    )
    .action(async (text, options) => finish(await (await import("./ask.ts")).ask(text, options)));
}

function addDigestSubcommands(program: Command, finish: Finish): void {
  program
    .command("tick")
    .description("post the digests that are due, once, print what was done, and exit")
    .option("--now <instant>", "as if it were this moment: 2026-03-08T12:30:00Z")
    .action(async (options) => finish(await (await import("./tick.ts")).tick(options)));

  program
    .command("rehearse")
    .description("print what digests would have posted on days that have passed, posting nothing")
    .requiredOption("--from <day>", "the first day: 2026-11-20")
    .requiredOption("--to <day>", "the last day")
    .option("--when <when>", "when, where no digest is set up", "every day 08:00")
    .addOption(new Option("--template <template>", "its template then").choices(TEMPLATES))
    .addOption(new Option("--length <length>", "its length then").choices(LENGTHS))
    .option("--json", "as JSON, one edition a line")
    .action(async (options) =>
      finish(await (await import("./digests/rehearse.ts")).rehearse(options)),
    );

  program
    .command("deliveries")
    .description("print what was sent where and when, what failed and why, what is unknown")
    .option("--json", "as JSON, one delivery a line")
    .option("--replay <key>", "plan a failed or unknown one once more")
    .action(async (options) => finish(await (await import("./deliveries.ts")).deliveries(options)));
}

function addHouseSubcommands(program: Command, finish: Finish): void {
  program
    .command("init")
    .description("ask for what Slack and Discord need, and write it into .env")
    .option("--file <file>", "where to", ".env")
    .action(async (options) => finish(await (await import("./init.ts")).init(options)));

  program
    .command("backup")
    .description("copy the store to a file, also while the bot runs")
    .argument("<file>", "where to")
    .action(async (file) => finish(await (await import("./backup.ts")).backup(file)));

  program
    .command("restore")
    .description("put a backup in the store's place; what may have been posted is not posted again")
    .argument("<file>", "a backup")
    .action(async (file) => finish(await (await import("./restore.ts")).restore(file)));
}

function addArchiveSubcommands(program: Command, finish: Finish): void {
  program
    .command("import")
    .description("keep articles for good: lines {text, url?, title?, siteName?, publishedOn?, …}")
    .argument("<file>", "lines of JSON, or - for standard input")
    .option("--later", "keep them now, and leave it to the running bot to read them")
    .action(async (file, options) =>
      finish(await (await import("./archive/import-file.ts")).importFile(file, options)),
    );

  program
    .command("verify")
    .description("read lines {id, words, speaker?}, write what the archive has of the words")
    .requiredOption("--jsonl", "the only form there is")
    .action(async () => finish(await (await import("./archive/verify-lines.ts")).verifyLines()));

  program
    .command("export")
    .description("write every article that sources brought, as `import` reads them")
    .argument("<file>", "where to, or - for standard output")
    .action(async (file) =>
      finish(await (await import("./archive/export-file.ts")).exportFile(file)),
    );
}

function addArticleSubcommands(program: Command, finish: Finish): void {
  program
    .command("parse")
    .description("print the parsed article as JSON")
    .argument(
      "[file]",
      "an article's file, of any kind that content/ may hold, or - for text on standard input",
    )
    .option("--jsonl", "read lines {id, text, title?, url?, publishedOn?}, write a line for each")
    .option("--schema", "print the JSON Schema of the parsed article")
    .action(async (file, options) =>
      finish(await (await import("./parse.ts")).parse(file, options)),
    );

  program
    .command("summarize")
    .description("read lines {id, text} from standard input, write {id, sentences} for each")
    .requiredOption("--jsonl", "the only form there is")
    .option("--sentences <number>", "how many sentences, 1 to 20", "3")
    .action(async (options) => finish(await (await import("./summarize.ts")).summarize(options)));
}

function addFileSubcommands(program: Command, finish: Finish): void {
  program
    .command("extract")
    .description("print the article on a page as JSON; a paywall or consent page exits 1")
    .argument("<file>", "an .html file, or - for standard input")
    .option("--url <address>", "where the page is from")
    .action(async (file, options) =>
      finish(await (await import("./extract.ts")).extract(file, options)),
    );

  program
    .command("feed")
    .description("print the items of a feed, one a line: RSS, Atom, RDF, CDF or JSON Feed")
    .argument("<file>", "the feed's file, or - for standard input")
    .option("--url <address>", "where the feed is from, for relative links")
    .option("--content-type <type>", 'as HTTP gave it: "text/xml; charset=koi8-r"')
    .action(async (file, options) => finish(await (await import("./feed.ts")).feed(file, options)));

  program
    .command("cluster")
    .description("read lines {id, title, text, publishedOn?}, write {id, cluster} for each")
    .requiredOption("--jsonl", "the only form there is")
    .action(async () => finish(await (await import("./cluster.ts")).cluster()));
}
