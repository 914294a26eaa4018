import type { DiscordMessage } from "../../../src/adapters/discord/render/render.ts";
import { readDiscordMarkdown } from "./discord-markdown.ts";

/** The limits that Discord's OpenAPI file does not know, and those it does. */
export function brokenLimits({ embeds, components, content }: DiscordMessage): string[] {
  const lengths = embeds.flatMap(({ title = "", description = "" }) => [title, description]);
  const controls = components.flatMap((row) => row.components);
  const buttons = controls.filter((control) => "style" in control);
  const menus = controls.filter((control) => "options" in control);
  const options = menus.flatMap((menu) => menu.options);
  const checks: Record<string, boolean> = {
    content: content === undefined || content === null,
    embeds: embeds.length >= 1 && embeds.length <= 10,
    "6,000 over all": lengths.join("").length <= 6_000,
    title: embeds.every(({ title = "t" }) => title.length >= 1 && title.length <= 256),
    description: embeds.every(
      ({ description = "d" }) => description.trim() !== "" && description.length <= 4_096,
    ),
    rows: components.length <= 5,
    buttons: components.every((row) => row.components.length >= 1 && row.components.length <= 5),
    label: buttons.every(({ label = "" }) => label.trim() !== "" && label.length <= 80),
    "a menu in a row of its own": components.every(
      (row) => row.components.length === 1 || row.components.every((control) => "style" in control),
    ),
    options: menus.every((menu) => menu.options.length >= 1 && menu.options.length <= 25),
    option: options.every(
      ({ label, value }) =>
        label.trim() !== "" && label.length <= 100 && value !== "" && value.length <= 100,
    ),
    "custom id": controls.every(({ custom_id }) => custom_id !== "" && custom_id.length <= 100),
    "custom ids differ":
      new Set(controls.map(({ custom_id }) => custom_id)).size === controls.length,
    "surrogate pairs": JSON.stringify(embeds).isWellFormed(),
    "surrogate pairs ": lengths.every((text) => text.isWellFormed()),
  };
  return Object.keys(checks).filter((name) => checks[name] === false);
}

export function readAll({ embeds }: DiscordMessage) {
  return embeds
    .flatMap(({ title = "", description = "" }) => [title, description])
    .map(readDiscordMarkdown);
}

export const visible = (message: DiscordMessage) =>
  bare(
    readAll(message)
      .map(({ text }) => text)
      .join("\n"),
  );

/** Where a line is broken is the page's business, not the text's. */
export const bare = (text: string) => text.toWellFormed().replace(/\s+/g, "");
