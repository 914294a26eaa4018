import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("names beside each other below pictures", () => {
  it.each(["Ann Low Tom Reed", "Tom Reed Ann Low", "Pictured: Ann Low Tom Reed"])(
    "are people of their own: %s",
    (line) => {
      const text = `Tom Reed and Ann Low have parted.\n\n${line}\n\n“It is late,” Reed said.`;
      expect(lastShown(text)).toBe("Tom Reed");
    },
  );

  it("are, three of them", () => {
    const all = "Mary Jane Low Tom Reed Sam Orr";
    const text = `Mary Jane Low, Tom Reed and Sam Orr left.\n\n${all}\n\n“It is late,” Low said.`;
    expect(lastShown(text)).toBe("Mary Jane Low");
  });

  it("are one name where the article has none of them apart", () => {
    const text = "Ana Paula Tom Reed was late. “It is late,” Reed said.";
    expect(lastShown(text)).toBe("Ana Paula Tom Reed");
  });
});

describe("a mark that ends a name", () => {
  it.each(["'", "’"])("is part of it: %s", (mark) => {
    const text = `MP Ann Anyang' was late. In Anyang's view it rained. Anyang' left. “It is late,” Anyang' said.`;
    expect(lastShown(text.replaceAll("'", mark))).toBe(`Ann Anyang${mark}`);
  });

  it.each([
    "Ann Low was late. Low's dog and Low's cat were. “It is late,” Low said.",
    "'It was Ann Low' and 'Dear Ann Low' are songs. Low left. “It is late,” Low said.",
  ])("is none where it tells whose or closes: %s", (text) => {
    expect(lastShown(text)).toBe("Ann Low");
  });
});

describe("a nickname in marks", () => {
  it("is left out where the article has the name without", () => {
    const text = "Mabel “Mabs” Orr was late. Mabel Orr left. “It is late,” Orr said.";
    expect(lastShown(text)).toBe("Mabel Orr");
    expect(lastShown(text.replace(" Mabel Orr left.", ""))).toBe("Mabel “Mabs” Orr");
  });

  it.each(["Umbert", "Xandro", "Ottoline", "Ann"])(
    "is his whose forename nobody knows: %s",
    (forename) => {
      for (const marked of ["“Kit” Marsh", "‘Kit’ Marsh-Orr", '"Rocky" Marsh']) {
        const surname = marked.split(" ").at(-1);
        for (const opening of ["", "The mayor, ", "Denby mayor "])
          expect(
            lastShown(
              `${opening}${forename} ${marked} was late.\n\n“It is cold,” ${surname} said.`,
            ),
          ).toBe(`${forename} ${marked}`);
      }
    },
  );

  it.each(["Ann “Mabs” Hall", "Don “Thumper” Hall", "Earl ‘Thumper’ Banks", "Tom “Mabs” Royal"])(
    "tells a person, whatever thing the surname is: %s",
    (name) => {
      const surname = name.split(" ").at(-1);
      for (const opening of [name, `The guitarist ${name}`])
        expect(lastShown(`${opening} was late.\n\n“It is cold,” ${surname} said.`)).toBe(name);
    },
  );
});
