import type { Briefing, Briefings } from "../briefing/briefing.ts";
import type { DigestService } from "../delivery/run/digest-service.ts";
import {
  type CommandDeclaration,
  type Completion,
  type Option,
  type TextOption,
  USUAL_TEXT_LENGTH,
} from "../domain/command.ts";
import type { PlatformLimits } from "../domain/platform.ts";
import { dayIn } from "../domain/time/days.ts";
import { cutShort, longDate } from "../domain/wording.ts";
import type { CompletionRequest, OptionBeingTyped } from "../ports/bot.ts";
import type { Clock } from "../ports/clock.ts";
import type { SourceService } from "../sources/service/source-service.ts";
import { readTokens } from "./read-tokens.ts";

/** What completion may look at: all of it answers at once. */
export interface CompletionSources {
  readonly commands: readonly CommandDeclaration[];
  readonly limits: PlatformLimits;
  readonly briefings: Briefings;
  readonly digests: DigestService;
  readonly sources: Pick<SourceService, "completeSources">;
  readonly clock: Clock;
}

export async function complete(
  request: CompletionRequest,
  sources: CompletionSources,
): Promise<readonly Completion[]> {
  const { typed } = request;
  const { choices, choice } = sources.limits;
  const completions =
    typeof typed === "string"
      ? await completeLine(typed, request, sources)
      : await completeOption(typed, request, sources);
  return completions
    .filter(({ value }) => value.length <= choice)
    .map(({ label, value }) => ({ label: clipLabel(label, choice), value }))
    .slice(0, choices);
}

/** Each value is the whole line as it would stand after it was chosen. */
async function completeLine(
  typed: string,
  request: CompletionRequest,
  sources: CompletionSources,
): Promise<readonly Completion[]> {
  const line = typed.trimStart().replace(/^\/?verbatim\s+/i, "/");
  const [name = "", second] = readTokens(line).map(({ text }) => text.toLowerCase());
  const wanted = name.replace(/^\//, "");
  const command = sources.commands.find((candidate) => candidate.name === wanted);
  if (!command || !/\s/.test(line)) {
    return sources.commands
      .filter((candidate) => candidate.name.startsWith(wanted))
      .map((candidate) => ({
        label: `/${candidate.name}: ${candidate.about}`,
        value: `/${candidate.name}`,
      }));
  }
  const subcommands = Object.keys(command.subcommands);
  const subcommand = subcommands.find((candidate) => candidate === second) ?? null;
  if (subcommands.length > 0 && (!subcommand || !/^\S+\s+\S+\s/.test(line))) {
    return completeSubcommand(command, second ?? "");
  }
  const options = subcommand ? command.subcommands[subcommand]?.options : command.options;
  const free = completeFreeText(line, { command: command.name, subcommand }, options ?? {});
  if (!free) return [];
  const completions = await completeOption(free.being, request, sources);
  return completions.map(({ label, value }) => ({ label, value: `${free.before}${value}` }));
}

function completeSubcommand(
  { name, subcommands }: CommandDeclaration,
  typed: string,
): readonly Completion[] {
  return Object.entries(subcommands)
    .filter(([subcommand]) => subcommand.startsWith(typed))
    .map(([subcommand, { about }]) => ({
      label: `/${name} ${subcommand}: ${about}`,
      value: `/${name} ${subcommand}`,
    }));
}

/** The first text option takes the free words, so it is the one being typed. */
function completeFreeText(
  line: string,
  { command, subcommand }: Pick<OptionBeingTyped, "command" | "subcommand">,
  options: Readonly<Record<string, Option>>,
): { readonly before: string; readonly being: OptionBeingTyped } | null {
  const option = Object.keys(options).find((name) => options[name]?.type === "text");
  const isNamingOptions = readTokens(line).some(
    ({ text }, index) => text.startsWith("--") || (index > 0 && Object.hasOwn(options, text)),
  );
  if (!option || isNamingOptions) return null;
  const before = subcommand ? `/${command} ${subcommand} ` : `/${command} `;
  const value = line.replace(subcommand ? /^\S+\s+\S+\s+/ : /^\S+\s+/, "");
  return { before, being: { command, subcommand, option, value } };
}

async function completeOption(
  { command, subcommand, option, value }: OptionBeingTyped,
  request: CompletionRequest,
  sources: CompletionSources,
): Promise<readonly Completion[]> {
  const declaration = sources.commands.find(({ name }) => name === command);
  const options = subcommand ? declaration?.subcommands[subcommand]?.options : declaration?.options;
  const declared = options?.[option];
  if (declared?.type === "choice") return startingWith(value, declared.choices);
  if (declared?.type !== "text") return [];
  if (command === "help" && option === "command") {
    return startingWith(
      value,
      sources.commands.map(({ name }) => name),
    );
  }
  const longest = declared.maxLength ?? USUAL_TEXT_LENGTH;
  const completions = await known(declared.completes, value, { request, sources });
  return completions.filter((completion) => completion.value.length <= longest);
}

async function known(
  what: TextOption["completes"],
  value: string,
  {
    request,
    sources,
  }: { readonly request: CompletionRequest; readonly sources: CompletionSources },
): Promise<readonly Completion[]> {
  const most = sources.limits.choices;
  const briefing = () =>
    sources.briefings.of(request.conversation, dayIn(sources.clock.now(), "UTC"));
  switch (what) {
    case "speakers":
      return speakers(value, briefing(), most);
    case "articles":
      return articles(value, briefing(), most);
    case "schedules":
      return sources.digests.completeSchedules(request.conversation, value);
    case "sources":
      return sources.sources.completeSources(request.conversation, value);
  }
  return [];
}

function startingWith(typed: string, values: readonly string[]): readonly Completion[] {
  const start = typed.trim().toLowerCase();
  return values
    .filter((value) => value.toLowerCase().startsWith(start))
    .map((value) => ({ label: value, value }));
}

async function speakers(typed: string, briefing: Briefing, most: number) {
  const people = await briefing.suggestSpeakers(typed, most);
  return people.map(({ name, role, label }) => ({
    label: role ? `${name}, ${role}` : name,
    value: label,
  }));
}

async function articles(typed: string, briefing: Briefing, most: number) {
  const found = await briefing.suggestArticles(typed, most);
  return found.map(({ id, title, publishedOn }) => ({
    label: publishedOn ? `${longDate(publishedOn)}: ${title}` : title,
    value: id,
  }));
}

function clipLabel(label: string, longest: number): string {
  return cutShort(label.replace(/\s+/g, " ").trim(), longest);
}
