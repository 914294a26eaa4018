import { describe, expect, it } from "vitest";
import { plainLead } from "../../../../src/article/speaker/lead/plain-lead.ts";
import { readSpeakerContext } from "../../../support/read-speaker-context.ts";
import { lastShown } from "../../../support/shown-speaker.ts";

function leads(text: string) {
  const { analysis, context, phrase } = readSpeakerContext(text);
  return analysis.quoted.map((quoted) =>
    phrase(plainLead(analysis, context.traits, quoted)?.mention),
  );
}

describe("who plainly leads into a quotation", () => {
  it.each([
    ["the subject of the verb before it", "Lopez said, “Go.”", ["Lopez"]],
    ["the same over an adverb", "Lopez quietly said: “Go.”", ["Lopez"]],
    ["the subject of the last verb", "Lopez left as a heckler yelled, “Go.”", ["a heckler"]],
    ["who told someone", "Lopez says Reed had told her, “Go.”", ["Reed"]],
    ["a name before a colon that opens its line", "Lopez: “Go.”", ["Lopez"]],
    ["a name between a dash and a colon", "Voters agree - Tom Reed: “Go.”", ["Tom Reed"]],
  ])("is %s", (_, text, expected) => {
    expect(leads(text)).toEqual(expected);
  });

  it.each([
    ["after the quotation", "“Go,” said Lopez."],
    ["with words between", "Lopez said at noon, “Go.”"],
    ["within another's phrase", "Lopez, asked of Reed's request: “Go.”"],
    ["by what a place is doing", "Lopez took to Twitter, writing, “Go.”"],
    ["before a colon in mid-sentence", "Later that month on the show with Reed: “Go.”"],
  ])("is nobody %s", (_, text) => {
    expect(leads(text)).toEqual([null]);
  });
});

describe("whoever is said to say what stands in the next paragraph", () => {
  const above = [
    "Ann Low said:\n\n“It supports children’s growth.\n\n“It is a great start.”",
    "Education Secretary, Ann Low, said:\n\n“It supports children’s growth.\n\n“It is a great start.”\n\nThe council agrees.",
    "“It is a great start,” said Ann Low, the mayor.",
  ];
  const speakers = [
    ["Children’s Minister Tom Reed", "Tom Reed"],
    ["The town’s deputy mayor Tom Reed", "Tom Reed"],
    ["Ireland's Deputy Prime Minister, Tom Reed,", "Tom Reed"],
    ["Ann Low’s brother", "Ann Low’s brother"],
    ["Tom Reed MP", "Tom Reed"],
  ] as const;

  it.each(speakers)("speaks, and not whoever spoke above: %s", (phrase, speaker) => {
    for (const before of above)
      for (const verb of ["said", "added", "commented"])
        for (const space of ["\n\n", "\n", "\n\n  "]) {
          const text = `Clubs to go on\n\n${before}\n\n${phrase} ${verb}:${space}“I look forward to it.”`;
          expect([speaker, null]).toContain(lastShown(text));
        }
  });
});

describe("a surname that is a word of English", () => {
  it.each(["White", "May", "Young", "Low", "Brown", "Long"])(
    "is a name before a colon and words in marks: %s",
    (surname) => {
      const text = `Ann ${surname} was asked by Hugo Keith.\n\nKeith: “You did it.”\n\n`;
      for (const label of [`${surname}:`, `${surname} (Lab):`])
        expect(lastShown(`${text}${label} “I did no such thing.”`)).toBe(`Ann ${surname}`);
    },
  );
});
