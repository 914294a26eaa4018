import { command } from "../src/bot/command.ts";
import { runButton } from "../src/bot/run-button.ts";
import type { CommandDeclaration, Option } from "../src/domain/command.ts";
import { BotError } from "../src/domain/errors.ts";
import type { Block, ListItem, Reply } from "../src/domain/reply.ts";

export const help = command({
  name: "help",
  about: "What you can ask, and how",
  options: { command: { type: "text", about: "A command to explain" } },
  examples: ["/help", "/help quote"],

  run({ options, commands }) {
    if (options.command === undefined) return overview(commands);
    const wanted = options.command.replace(/^\//, "").toLowerCase();
    const found = commands.find(({ name }) => name === wanted);
    if (found) return explain(found);
    throw new BotError("not-found", `There is no command "${wanted}". /help lists them all.`);
  },
});

function overview(commands: readonly CommandDeclaration[]): Reply {
  return {
    title: "What you can ask",
    blocks: [
      {
        kind: "list",
        items: commands.map(({ name, about }) => ({ text: `/${name}`, detail: about, url: null })),
      },
      {
        kind: "note",
        text: "Only you see the answers, until you press Share here. More: /help and a command.",
      },
    ],
    buttons: commands
      .filter(({ name }) => name !== "help")
      .slice(0, 8)
      .map(({ name }) => runButton(`/help ${name}`, "help", { command: name })),
    audience: "asker",
  };
}

function explain(declaration: CommandDeclaration): Reply {
  const { name, about, options, subcommands, examples } = declaration;
  const items = [
    ...Object.entries(options).map(([option, described]) => describe(option, described)),
    ...Object.entries(subcommands).flatMap(([subcommand, described]) => [
      { text: `/${name} ${subcommand}`, detail: described.about, url: null },
      ...Object.entries(described.options).map(([option, inner]) => describe(option, inner)),
    ]),
  ];
  return {
    title: `/${name}`,
    blocks: [
      { kind: "text", text: about },
      ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
      ...exampleBlocks(examples),
    ],
    buttons: [],
    audience: "asker",
  };
}

function describe(name: string, option: Option): ListItem {
  return { text: name, detail: [option.about, ...limitsOf(option)].join("; "), url: null };
}

function limitsOf(option: Option): readonly string[] {
  const required = option.required ? ["needed"] : [];
  switch (option.type) {
    case "text":
    case "file":
      return required;
    case "integer":
      return [`${option.min} to ${option.max}`, ...required];
    case "choice":
      return [option.choices.join(", "), ...required];
  }
}

function exampleBlocks(examples: readonly string[]): readonly Block[] {
  if (examples.length === 0) return [];
  return [{ kind: "note", text: `For example: ${examples.map(withSlash).join(" · ")}` }];
}

function withSlash(example: string): string {
  return example.startsWith("/") ? example : `/${example}`;
}
