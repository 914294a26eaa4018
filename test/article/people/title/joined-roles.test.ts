import { expect, it } from "vitest";
import { firstShown } from "../../../support/shown-speaker.ts";

it.each(["co-chairman", "co-editor", "co-owner", "vice-chairman", "editor-in-chief", "ex-editor"])(
  "a body's %s is who says it, and not the body",
  (role) => {
    for (const said of ["It was “a blow to everyone,”", "“It is a blow to everyone,”"])
      expect(firstShown(`${said} said the paper’s ${role}, Ann Low.`)).toBe("Ann Low");
  },
);
