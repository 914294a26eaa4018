import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

const later = "is in the fold. Sam Orr sat down with Reedo. “It is late,” Reedo recalled.";

describe("another name of somebody's", () => {
  it.each([
    " alias Reedo",
    ", alias Reedo,",
    " (aka Reedo)",
    ", a.k.a. Reedo,",
    ", popularly known as Reedo,",
    " fondly known as “Reedo”",
    ", nicknamed Reedo,",
  ])("is his: %s", (alias) => {
    expect(lastShown(`MP Tom Reed${alias} ${later}`)).toBe("Tom Reed");
  });

  it("is what he goes by where he is better known so", () => {
    expect(lastShown(`Rapper Tom Reed, better known as Reedo, ${later}`)).toBe("Reedo");
  });

  it.each(["Misbah-ul-Haq", "Saleem-ur-Rehman", "Zia-ud-Din", "Inzamam-ul-Haq"])(
    "is the first of what is joined: %s",
    (name) => {
      const [first] = name.split("-");
      const text = `The captain, ${name}, came with Sam Orr. “It is late,” ${first} said.`;
      expect(lastShown(text)).toBe(name);
    },
  );

  it("is not hers who meets somebody known so", () => {
    const text = "Ann Low met a man popularly known as Reedo. “It is late,” Reedo said.";
    expect(lastShown(text)).not.toBe("Ann Low");
  });
});

describe("kin whose surname “Mr” or “Mrs” tells", () => {
  it.each([
    "“It is big,” said Ann Low, 73. Her husband, Terry, rang. “It is late,” Mr Low said.",
    "Ann Low of Denby Hill and Croft Bay saw the Dayton Road Surgery. Her husband Terry, 34, rang. “It is late,” Mr Low said.",
  ])("is named in full: %s", (text) => {
    expect(lastShown(text)).toBe("Terry Low");
  });

  it.each([
    "Tom Low was late. His sister Eve Low was not. Mrs Low left. His widow Ann, 34, rang. “It is late,” Ann said.",
    "Tom Low was late. His widow Ann, 34, rang. “It is late,” Ann said.",
    "Tom Low was late. His boss Sam Orr was not. Mr Orr left. His widow Ann, 34, rang. “It is late,” Ann said.",
  ])("is not where another may be meant or nobody is: %s", (text) => {
    expect(lastShown(text)).toBe("Ann");
  });
});
