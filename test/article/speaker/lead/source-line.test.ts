import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

const BEFORE = "Ann Low met Tom Reed in Dayton. “We will win,” Low said.";
const WORDS = "It was late when the pier fell, and nobody came to help.";
const MORE = "Nobody knows who did it, and nobody will ask.";

/** Who is shown to have said all that stands in marks below the first sentence. */
const shownBelow = (line: string, below: string) =>
  shownIn(`${BEFORE}\n\n${line}${below}`, "direct").slice(1);

const shownMixed = (below: string) => shownIn(`${BEFORE}\n\n${below}`, "mixed");

describe("a line above words in marks", () => {
  it.each([
    "From Ina Hill writing at the Daily Herald:",
    "From\u00a0Ina Hill writing at Daily:",
    "From Ina Hill in the Daily Herald:",
    "From Ina Hill, writing in Monday's Herald:",
    "From the Herald's Ina Hill:",
    "From Sen. Ina Hill on Monday:",
    "From Ina Hill to the board:",
    "Via Ina Hill at the Daily Herald:",
    "Ina Hill, writing for the Daily Herald:",
    "Ina Hill of the Daily Herald:",
    "Ina Hill, the Daily Herald:",
    "Ina Hill reporting for the Daily Herald:",
  ])("says whose they all are by naming where he writes: %s", (line) => {
    for (const [open, close] of ["“”", '""']) {
      const [one, other] = [WORDS, MORE].map((words) => `\n\n${open}${words}${close}`);
      expect(shownBelow(line, `${one}${other}\n\nReed left.`)).toEqual(["Ina Hill", "Ina Hill"]);
      const carried = `\n\n${open}${WORDS}\n\n${open}${MORE}${close}`;
      expect(shownBelow(line, carried)).toEqual(["Ina Hill", "Ina Hill"]);
    }
  });

  it.each([
    "Ina Hill and Bob Orr of the Herald:",
    "From Ina Hill and Bob Orr at the Herald:",
    "Ina Hill and Bob Orr, writing in the Herald:",
  ])("may name two: %s", (line) =>
    expect(shownBelow(line, `\n\n“${WORDS}”`)).toEqual(["Ina Hill and Bob Orr"]),
  );

  it.each([
    "From the Daily Herald:",
    "Via the Daily Herald:",
    "The Daily Herald:",
    "More from the Daily Herald:",
  ])("may name a paper: %s", (line) => {
    for (const gap of [" ", "\n\n"])
      expect(shownBelow(line, `${gap}“${WORDS}”`)[0]).toMatch(/^(?:the )?Daily Herald$/i);
  });

  it.each(["Politico:", "From CNN:", "Via Politico:"])("may name it by one word: %s", (line) =>
    expect(shownBelow(line, `\n\n“${WORDS}”`)[0]).toMatch(/^(?:Politico|CNN)$/),
  );

  it.each(["Ina Hill of the Daily Herald was told:", "From Dayton in the north:"])(
    "leaves them where it is of something else: %s",
    (line) => expect(shownBelow(line, `\n\n“${WORDS}”`)).toEqual([null]),
  );

  it.each([
    "Daily Herald editorial:",
    "The Dayton Daily Herald, in an editorial:",
    "The Herald headline:",
  ])("takes them from whoever spoke before where it is a paper's: %s", (line) => {
    for (const gap of [" ", "\n\n"])
      expect(shownBelow(line, `${gap}“${WORDS}”`)).not.toContain("Ann Low");
  });

  it.each([
    "In a chat with the Herald:",
    "In an interview with CNN:",
    "In a column for Politico:",
    "Then, a week later on Fox News:",
  ])("leaves them to whoever spoke before where it tells where: %s", (line) =>
    expect(shownBelow(line, ` “${WORDS}”`)).toEqual(["Ann Low"]),
  );

  it("says nothing of words with a tail of their own", () => {
    const below = `\n\n“${WORDS}”\n\n“We will see,” Reed said.`;
    expect(shownBelow("From Ina Hill in the Herald:", below)).toEqual(["Ina Hill", "Tom Reed"]);
  });
});

describe("a handle", () => {
  it.each([
    ["@ridge_cat", "@ridge_cat:"],
    ["@ridge_cat", "@ridge_cat on Twitter:"],
    ["@ridge_cat", "@ridge_cat, the Herald:"],
    ["InaHill", "InaHill,Herald:"],
    ["InaHill", "InaHill, The Herald:"],
  ])("heads its words: %s in “%s”", (handle, line) => {
    for (const gap of [" ", "\n\n"]) expect(shownBelow(line, `${gap}“${WORDS}”`)).toEqual([handle]);
  });

  it.each(["wrote", "tweeted", "said"])("%s them", (verb) => {
    for (const colon of ["", ":", ","])
      expect([null, "@ridge_cat"]).toContain(
        shownBelow("On Monday", ` @ridge_cat ${verb}${colon} “${WORDS}”`)[0],
      );
  });

  it("opens a sentence, and is no word of its own in brackets behind a name", () => {
    const text = "Low left in May. @ridge_cat says it was “late”.";
    expect([["@ridge_cat"], [null]]).toContainEqual(shownMixed(text));
    const both = "Hill (@inahill) and Reed (@tomreed) said it was “late”.";
    expect(shownMixed(`Ina Hill left. ${both}`).join()).not.toContain("@");
  });

  it.each([
    "–@realHill",
    "—@realHill taking a question from @treed",
    " – @realHill taking a question from Reed",
    " - @realHill, from the Herald’s yard",
    " (@realHill)",
  ])("signs them, whoever stands near: %s", (sign) =>
    expect(shownBelow("", `“${WORDS}”${sign}`)).toEqual(["@realHill"]),
  );

  it.each([
    ["@inahill", '<tweet id="1" author="@inahill" datetime="2016-02-15">', "</tweet>"],
    ["@inahill", '<tweet tweet-author="@inahill" date="January 19, 2016\n">', "<tweet/>."],
    [null, '<tweet id="1" datetime="2016-02-15">', "</tweet>"],
    [null, '<tweet id="1" author="@inahill">', "–@realHill</tweet>"],
  ])("in a tag has them posted: %s in %s", (handle, opening, closing) =>
    expect(shownBelow("", `${opening}“${WORDS}”${closing}`)).toEqual([handle]),
  );
});
