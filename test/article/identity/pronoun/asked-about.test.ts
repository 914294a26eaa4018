import { describe, expect, it } from "vitest";
import { analyseText } from "../../../../src/article/analyse-text.ts";
import { antecedentsOf } from "../../../../src/article/identity/pronoun/antecedents.ts";
import { askedBefore, relationTo } from "../../../../src/article/identity/pronoun/asked-about.ts";
import { itemAt } from "../../../../src/article/text/lookup.ts";
import { textOf } from "../../../../src/article/text/token.ts";

/** How each who may be meant by the last "she" or "he" stands to what was asked before it. */
function relations(text: string): Readonly<Record<string, number>> {
  const analysis = analyseText(text);
  const { mentions, words, entities } = analysis;
  const mention = mentions.findLastIndex(
    ({ kind, first }) => kind === "pronoun" && /^s?he$/i.test(textOf(words, first, first + 1)),
  );
  const reference = { mention, lastSpeaker: -1, lastSource: -1, lastPhrase: -1 };
  const asked = askedBefore(analysis, mention);
  return Object.fromEntries(
    antecedentsOf(analysis, reference).map((one) => {
      const { first, last } =
        one.phrase === -1 ? itemAt(entities.list, one.entity) : itemAt(mentions, one.phrase);
      return [textOf(words, first, last), relationTo(analysis, asked, one)];
    }),
  );
}

const NAMES = ["Ana Orr", "Ines Duarte", "Siobhan O'Dwyer", "Priya Sharma"];

describe("who has a part in what the words answer", () => {
  it.each(NAMES)("is who asks, not who is asked: %s", (name) => {
    const surname = name.split(" ").at(-1);
    const text = `${name} came early. A medic was working with a torch. ${surname} asked her how many there were. “Two,” she said.`;
    expect(relations(text)).toEqual({ [name]: 1, "A medic": 0 });
  });

  it.each(NAMES)("is who is asked about: %s", (name) => {
    const surname = name.split(" ").at(-1);
    const text = `${name} came early. The widow of one patient was not angry. Asked if she had met Ms ${surname}, she nodded. “I made the tea,” she said.`;
    expect(relations(text)).toEqual({ [name]: 2, "The widow of one patient": 0 });
  });

  it.each(NAMES)("is who stands in a question of the reporter's own: %s", (name) => {
    const surname = name.split(" ").at(-1);
    const text = `${name} came early. A nurse was less sure. Had ${surname} rung her? “Twice,” she said.`;
    expect(relations(text)[name]).toBe(3);
  });

  it.each(NAMES)("is who speaks to her: %s", (name) => {
    const surname = name.split(" ").at(-1);
    const text = `${name} came early. A nurse was less sure. ${surname} told her to wait. “I did,” she said.`;
    expect(relations(text)).toEqual({ [name]: 4, "A nurse": 0 });
  });

  it.each(NAMES)("is who is told of in what another said: %s", (name) => {
    const surname = name.split(" ").at(-1);
    const text = `${name} came early. A cafe owner said ${surname} should look closer. “It came late,” she said.`;
    expect(relations(text)).toEqual({ [name]: 5, "A cafe owner": 0 });
  });
});
