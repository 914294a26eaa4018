import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const page = (line: string) =>
  `Denby met on Monday to talk.\n\n${line}\n\nThe council meets on Friday.`;

describe("a few words in marks that somebody is told to have said", () => {
  it.each([
    [
      "a fort nobody storms",
      "Cllr Reed took up Ann Low’s remarks on the depot as “a fort nobody storms”.",
    ],
    ["cover-up", "Mr Reed hit back at Ann Low's claim of a “cover-up”."],
    ["fort nobody storms", "Mr Reed mocked Ann Low’s talk of a “fort nobody storms”."],
    ["lazy", "Ann Low stands by her “lazy” remark about staff."],
    [
      "honest service to this town",
      "Ann Low praised the firm for what she called “honest service to this town”.",
    ],
    ["honest service", "Ann Low thanked the firm for what she described as “honest service”."],
  ])("are that one's: %s", (words, line) => {
    expect(shownOf(page(line), words)).toBe("Ann Low");
  });

  it.each(["described", "branded", "dismissed"])("are whose who %s the claim so", (verb) => {
    const line = `In a ruling a judge ${verb} Ann Low’s claim as “a fort nobody storms”.`;
    expect(shownOf(page(line), "a fort nobody storms")).toBe("a judge");
  });

  it.each([
    [
      "a piece",
      "Denby boss 'heartbroken' over wait",
      "heartbroken",
      '"I was totally heartbroken," Tom Reed, the head of Denby, told the Echo.',
    ],
    [
      "one short word",
      "Denby boss 'gutted' by wait",
      "gutted",
      '"I was totally gutted," Tom Reed, the head of Denby, told the Echo.',
    ],
    [
      "a clause",
      "Pupils 'taught in a boiler room', TD says",
      "taught in",
      '"They are taught in a boiler room," Labour TD Tom Reed said.',
    ],
  ])("are heard again below their headline: %s", (_, headline, words, line) => {
    expect(shownOf(`${headline}\n\nThe news broke on Monday.\n\n${line}`, words)).toBe("Tom Reed");
  });

  it.each([
    [
      "Late Nights",
      "Star of 'Late Nights' to wed",
      'Tom Reed, who plays a spy in "Late Nights", is to wed.',
    ],
    ["deepfake", "What is a 'deepfake'?", 'A fake picture is known as a "deepfake".'],
    ["crisps", "The shop sells 'crisps'", "The shop in Denby sells what it has."],
  ])("but not what a thing is called: %s", (words, headline, line) => {
    expect(shownOf(`${headline}\n\n${line}\n\n"I am glad," said Ann Low.`, words)).toBeNull();
  });
});
