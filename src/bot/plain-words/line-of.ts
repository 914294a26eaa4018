import type { CommandDeclaration, Invocation, Option } from "../../domain/command.ts";

/** A call as people type it: "/quote Tisch about ICE since:2026-11-23". */
export function lineOf(
  { command, subcommand, options }: Invocation,
  commands: readonly CommandDeclaration[],
): string {
  const found = commands.find(({ name }) => name === command);
  const declared =
    (subcommand === null ? found?.options : found?.subcommands[subcommand]?.options) ?? {};
  const names = Object.keys(declared);
  const parts = names.flatMap((name, index) => {
    const [value, option] = [options[name], declared[name]];
    if (value === undefined || !option) return [];
    return [
      typed(name, String(value), { option, isFirst: index === 0, isOnly: names.length === 1 }),
    ];
  });
  const isPlain = subcommand === null || subcommand === found?.usual;
  return [`/${command}`, ...(isPlain ? [] : [subcommand]), ...parts].join(" ");
}

interface Place {
  readonly option: Option;
  readonly isFirst: boolean;
  readonly isOnly: boolean;
}

function typed(name: string, value: string, { option, isFirst, isOnly }: Place): string {
  if (isFirst && !option.isNamedOnly && (isOnly || option.type !== "integer")) return value;
  if (option.type === "text" && !option.isNamedOnly && name === "about") return `${name} ${value}`;
  return `${name}:${/\s/u.test(value) ? `"${value.replace(/"/gu, "")}"` : value}`;
}
