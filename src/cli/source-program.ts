import type { Command } from "commander";

type Finish = (exitCode: number) => void;
type SourceCommands = typeof import("./source.ts");

/** Adds `verbatim source …`, for everyone's sources or those of one channel. */
export function addSourceSubcommands(program: Command, finish: Finish): void {
  const group = program
    .command("source")
    .description("feeds and pages that articles come from: everyone's, or one channel's with --in");
  const run: Run = async (work) => finish(await work(await import("./source.ts")));
  addChanges(group, run);
  addExchanges(group, run);

  group
    .command("list")
    .description("print every source and how it is doing")
    .option("--json", "as JSON, one source a line")
    .action((options) => run((commands) => commands.listSources(options)));
  group
    .command("why")
    .description("print what became of an article or a source's items, or all that is in trouble")
    .argument("[address or number]")
    .action((about) => run((commands) => commands.explainSource(about)));
  group
    .command("poll")
    .description("poll the sources that are due, once; a running bot does so by itself")
    .action(() => run((commands) => commands.pollSources()));
}

type Run = (work: (commands: SourceCommands) => Promise<number>) => Promise<void>;

const PLACE = ["--in <place>", "a channel's own, such as slack:T0123:C0123"] as const;

function addChanges(group: Command, run: Run): void {
  group
    .command("add")
    .description("add the feed or page at an address, and read it")
    .argument("<address>")
    .option("--last <number>", "how many that are there already to take too", "0")
    .option("--page", "the page itself, whatever feeds it names")
    .option(...PLACE)
    .option(
      "--reach <reach>",
      "where a channel's is quoted: channel or workspace; else as it is open",
    )
    .action((address, options) => run((commands) => commands.addSource(address, options)));
  for (const verb of ["pause", "resume", "remove"] as const) {
    group
      .command(verb)
      .description(`${verb} a source`)
      .argument("<number>", "as `source list` shows it")
      .action((id) => run((commands) => commands.changeSource(verb, id)));
  }
}

function addExchanges(group: Command, run: Run): void {
  group
    .command("import")
    .description("add the feeds of an OPML list")
    .argument("<file>", "or its address")
    .option(...PLACE)
    .action((file, options) => run((commands) => commands.importSources(file, options)));
  group
    .command("export")
    .description("write the feeds as an OPML list")
    .argument("[file]", "standard output without one")
    .option(...PLACE)
    .action((file, options) => run((commands) => commands.exportSources(file, options)));
}
