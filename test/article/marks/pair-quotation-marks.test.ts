import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairQuotationMarks } from "../../../src/article/marks/pair-quotation-marks.ts";
import { splitParagraphs } from "../../../src/article/text/split-paragraphs.ts";

const quotedIn = (text: string) =>
  pairQuotationMarks(text, splitParagraphs(text)).map(({ start, end }) => text.slice(start, end));

describe("pairQuotationMarks", () => {
  it.each([
    ["straight marks", 'She said "no" and "never" again.', ["no", "never"]],
    ["curly marks", "He said “we won’t go” today.", ["we won’t go"]],
    [
      "a sentence closed by a single mark, where more words in marks follow",
      "She wrote: “Let’s go. We can stop it.’ Low left. Her film, “Wreck,” is out.",
      ["Let’s go. We can stop it.", "Wreck,"],
    ],
    [
      "but not what is quoted in turn",
      "She wrote: “They said ‘We can stop it.’ Low heard of “calm” there,” and left.",
      ["They said ‘We can stop it.’ Low heard of “calm” there,"],
    ],
    [
      "dots apart from the mark",
      "As the Echo reported, “ … if it fell, Low would win.”",
      ["… if it fell, Low would win."],
    ],
    ["single curly marks", "Ministers called it ‘a farce’ today.", ["a farce"]],
    ["German marks", "Sie sagte: „Wir bleiben.“ Dann ging sie.", ["Wir bleiben."]],
    ["French marks", "Il a dit : «Nous restons.» Puis rien.", ["Nous restons."]],
    [
      "marks inside a quotation",
      'He said, "They shouted ‘stop’ at us."',
      ["They shouted ‘stop’ at us."],
    ],
    [
      "curly marks inside straight ones",
      'Low said: "They shouted “stop” at us.\n\n"We left."',
      ["They shouted “stop” at us.", "We left."],
    ],
    [
      "straight marks that a curly one closes",
      'He said "no” and "They shouted “stop at us" again.',
      ["no", "They shouted “stop at us"],
    ],
    [
      "an opening mark in the place of a closing one",
      "“We go,“ she said. “Now.“ Then “we left”.",
      ["We go,", "Now.", "we left"],
    ],
    [
      "paragraphs of one quotation run together",
      'Low said: "We lost. "But we try again. "We must," he said. "Soon."',
      ["We lost.", "But we try again.", "We must,", "Soon."],
    ],
    [
      "single marks run together",
      "Low said: 'We lost. 'But we try again,' he said.",
      ["We lost.", "But we try again,"],
    ],
    [
      "nothing after an apostrophe in place of letters",
      "In 's-Gravenhage 'twas cold in the '90s. 'We won the vote,' said Low.",
      ["We won the vote,"],
    ],
    [
      "two apostrophes that close",
      "He said, \"We lost,'' and “never,’’ too.",
      ["We lost,", "never,"],
    ],
    ["no inches that close", `He said, "It is 6'2'' tall," twice.`, ["It is 6'2'' tall,"]],
    [
      "two single marks for one",
      "‘‘We lost,’’ said Low. ‘‘All of it.’’",
      ["We lost,", "All of it."],
    ],
    [
      "a single mark left open that the next paragraph takes up",
      "Low asked: ‘Who was late?\n\n‘We were not.’",
      ["Who was late?", "We were not."],
    ],
    [
      "a sentence that a colon leads into, left open where the paper goes on",
      "Ann added: 'We've had enough of the dogs' noise.\n\nThe council met.",
      ["We've had enough of the dogs' noise."],
    ],
    [
      "the last paragraph of what was left open",
      "Ann said: ‘It was late.\n\n‘Nobody came for hours and hours.\n\nThe council met.",
      ["It was late.", "Nobody came for hours and hours."],
    ],
    [
      "a word in full that opens speech left open",
      "Ann left. 'If the Lowes' dad rings, we run.\n\nThe council met.",
      ["If the Lowes' dad rings, we run."],
    ],
    [
      "but not a word that lacks its first letter",
      "'Cats coach Sam Orr met his old club.\n\nIt was cold.\n\n'Ndrangheta men fled.\n\n'Ndrangheta gold is here.",
      [],
    ],
    [
      "past the apostrophes of plurals and of clipped words",
      "'The boys' Denby mum was goin' home an' ran,' she said.",
      ["The boys' Denby mum was goin' home an' ran,"],
    ],
    [
      "what ends with a plural's letter",
      "They were 'like brothers' and will 'meet as friends' in May.",
      ["like brothers", "meet as friends"],
    ],
    [
      "a closing mark in the place of an opening one",
      "”We have no rain,” he said. ”If none comes, we go.”",
      ["We have no rain,", "If none comes, we go."],
    ],
    [
      "a closing mark that opens within a sentence",
      "She was calm because ”you sleep well” here, and ”deeply sorry”.",
      ["you sleep well", "deeply sorry"],
    ],
    ["no inches that open", "He put the 5” by 7” card by the 12” record.", []],
    [
      "a single mark left open within a sentence, with words that lack no letter",
      "It was hard since ‘it took all of us to find them.\n\n‘We won,’ said Low of the ‘hood.\n\n‘We go.’",
      ["it took all of us to find them.", "We won,", "We go."],
    ],
    [
      "the last paragraph, by any word that lacks no letter",
      "Low wept.\n\n'None of us here asked for it.\n\n'Most of us were there with Reed.\n\n'Well, we go on from here.",
      [
        "None of us here asked for it.",
        "Most of us were there with Reed.",
        "Well, we go on from here.",
      ],
    ],
    ["no apostrophe left open", "The voters’ fears, ‘tis said.\n\nLow left.", []],
    ["French marks that stand off", "Elle a dit « Nous restons » hier.", ["Nous restons"]],
    ["German marks turned inward", "Sie sagte »Wir bleiben« dort.", ["Wir bleiben"]],
    [
      "nothing between one French quotation and the next",
      "« Nous restons », a dit Mme Low. « C'est promis. »",
      ["Nous restons", "C'est promis."],
    ],
    [
      "nothing between one German quotation and the next",
      "»Wir bleiben«, sagte Low. »Fest versprochen.«",
      ["Wir bleiben", "Fest versprochen."],
    ],
    [
      "nothing after a French quotation from the paragraph before",
      "«Nous restons.\n\nToujours », a dit Mme Low. « Promis. »",
      ["Nous restons.", "Promis."],
    ],
    [
      "nothing after a German quotation from the paragraph before",
      "»Wir bleiben.\n\nImmer«, sagte Low. »Versprochen.«",
      ["Wir bleiben.", "Versprochen."],
    ],
    [
      "each paragraph's own guillemets",
      "Elle a dit «Nous restons».\n\nSie sagte »Wir bleiben«.",
      ["Nous restons", "Wir bleiben"],
    ],
    ["no apostrophes", "The voters' fears and the town's don't count.", []],
    ["no inches", "The 6'2\" guard stood 5 feet away.", []],
    [
      "an unclosed mark to the paragraph's end",
      'He said, "We go on.\n\nNothing here.',
      ["We go on."],
    ],
    [
      "an outer pair around an inner one of the same marks",
      "“We want “calm” and “order” here,” she said. “It is “late”.”",
      ["We want “calm” and “order” here,", "It is “late”."],
    ],
    [
      "what is opened anew where an outer pair has lost a mark",
      "“We want “calm here,” she said. “It is late.”",
      ["We want “calm here,", "It is late."],
    ],
    [
      "what begins right behind a stop or a comma",
      'Low wrote in an e-mail."We go on." She added,"It is late."He left.',
      ["We go on.", "It is late."],
    ],
    [
      "nothing behind a mark that closes at a word",
      '"We go on,"She said. She "left".',
      ["We go on,", "left"],
    ],
    [
      "what a closing mark opens",
      "”We go on,” she said.\n\nAs Low put it, ” It is late.”\n\nReed asked:”Is it? It is.”",
      ["We go on,", "It is late.", "Is it? It is."],
    ],
    [
      "nothing behind a closing mark that has lost its twin",
      "We go on,” Low said. She left “late”.",
      ["late"],
    ],
    [
      "single marks that a double one closes",
      "'It's the voters' day\" said Low.",
      ["It's the voters' day"],
    ],
    [
      "speech left open behind a stop that the next paragraph takes up",
      "She said so. 'The town's late.\n\n'We are not.'",
      ["The town's late.", "We are not."],
    ],
    [
      "what is closed in the next paragraph",
      '"We lost the vote.\n\nSo we try it again," she said.',
      ["We lost the vote.", "So we try it again,"],
    ],
    [
      "no signature before the mark that closes",
      "“We lost the vote.\n\nAnn Low, Mayor of Dayton.”",
      ["We lost the vote."],
    ],
    ["a mark at the start of each paragraph", '"One.\n\n"Two."', ["One.", "Two."]],
  ])("finds %s", (_, text, expected) => {
    expect(quotedIn(text)).toEqual(expected);
  });

  it("never leaves the paragraph, nor overlaps itself, whatever the marks", () => {
    const marked = fc.string({
      unit: fc.constantFrom('"', "“", "”", "‘", "’", "'", "«", "»", "a", " ", ".", "\n"),
    });
    fc.assert(
      fc.property(marked, (text) => {
        const paragraphs = splitParagraphs(text);
        let last = 0;
        for (const { start, end, paragraph } of pairQuotationMarks(text, paragraphs)) {
          expect(start).toBeGreaterThanOrEqual(Math.max(last, paragraphs[paragraph]?.start ?? 0));
          expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.end ?? 0);
          last = end;
        }
      }),
    );
  });
});
