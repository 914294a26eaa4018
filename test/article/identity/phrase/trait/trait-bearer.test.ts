import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const TRAITS = [
  "songwriter",
  "travel expert",
  "one-time Star Skaters competitor",
  "former Pack Your Bags presenter",
  "Half Moon hitmaker",
  "onetime MP",
  "ex-footballer",
  "retired teacher",
  "Wexford native",
  "Austrian",
  "29-year-old",
  "Denby-born baker",
  "two-time champion",
  "mum-of-two",
  "mother of two",
  "mum",
];
const WORDS = "The road was long and nobody told us where it would end";

describe("a description of what the article does not tell elsewhere", () => {
  const frames = [
    "Orla Hale has opened up about her years on the road in a new interview.\n\nThe D told the Denby Echo: “W.”",
    "Orla Hale faced questions over the sale of her house.\n\nThe D, 58, had been invited to talk about it.\n\n“W,” the D said.",
    "The Breakfast Room will face no sanction over a word used by Orla Hale during an interview.\n\nThe D told the show: “W.”",
    "Orla Hale has been sent to prison for nine months.\n\nThe D said: “W.”",
    "Orla Hale talked about life apart from her husband.\n\n“It is over,” she said.\n\nThe D added: “W.”",
  ];

  it.each(TRAITS)("is of the one person told of before: the %s", (trait) => {
    for (const frame of frames) {
      const text = frame.replace(/\bD\b/g, trait).replace(/\bW\b/g, WORDS);
      expect([trait, lastShown(text)]).toEqual([trait, "Orla Hale"]);
    }
  });

  it("is whom “he” takes up behind it", () => {
    const text =
      "The board rebuked Denby principal Dirk Hale for his attack on a ruling on Joost Berg.\n\nThe panel found that Hale insulted its colleagues.\n\nHale had told reporters that “it is late”.\n\nThe Austrian said in a note that he had told the panel it was wrong.\n\n“The words were read as they were not meant,” he said.";
    expect(lastShown(text)).toBe("Dirk Hale");
  });

  it("is of whom a singer's one name is told", () => {
    const text =
      "All were agreed on Kovar.\n\nPresenter Ned Low had songwriter and singer Kovar for a guest.\n\nKovar moved on to the next song.\n\nThe songwriter said: “Nobody was watching us at all.”";
    expect(lastShown(text)).toBe("Kovar");
  });
});

describe("nobody is named", () => {
  const trades = ["travel expert", "broadcaster", "campaigner", "former soldier", "onetime MP"];
  const frames = [
    "Orla Hale and Sue Low have opened up about the tour.\n\nThe D said: “W.”",
    "Orla Hale met Sue Low in Denby.\n\nThe D said: “W.”",
    "Orla Hale was found dead on Monday.\n\nThe D said: “W.”",
    "Orla Hale left early. A nurse stayed until dawn.\n\nThe D said: “W.”",
    "Orla Hale won.\n\nSue Low was second, and was glad of it.\n\nThe D said: “W.”",
    "Orla Hale beat Kovar on Monday.\n\nThe D said: “W.”",
    "A D stood at the gate. Orla Hale left.\n\nThe D said: “W.”",
    "Orla Hale left. And what of Sue Low?\n\nThe D said: “W.”",
    "Orla Hale left.\n\n“She is late,” the D said.",
    "Orla Hale left.\n\nThe D who had come with the board said: “W.”",
  ];

  it.each(trades)("where it may be another: the %s", (trait) => {
    for (const frame of frames) {
      const text = frame.replace(/\bD\b/g, trait).replace(/\bW\b/g, WORDS);
      expect(["Orla Hale", "Sue Low", "Kovar"]).not.toContain(lastShown(text));
    }
  });

  it.each(["judge", "partner", "lawyer", "nurse", "neighbour", "owner", "critic", "interviewer"])(
    "by what somebody else is there for: the %s",
    (part) => {
      const text = `Orla Hale has been sent to prison.\n\nThe ${part} said: “${WORDS}.”`;
      expect(lastShown(text)).not.toBe("Orla Hale");
    },
  );

  it.each(["Presenter", "Surgeon", "Judge", "Producer", "Health minister"])(
    "who has another calling: %s",
    (role) => {
      const text = `${role} Orla Hale left early on Monday.\n\nThe travel expert said: “${WORDS}.”`;
      expect(lastShown(text)).not.toBe("Orla Hale");
    },
  );
});
