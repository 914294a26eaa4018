import { expect, it } from "vitest";
import { shownIn } from "../../support/shown-speaker.ts";

it.each([
  "Emails seen by the Echo show that Tom Reed, the Vale boss, called his staff “lazy”.",
  "Internal emails that were leaked to the Echo show Tom Reed told staff they were “lazy”.",
  "The minutes show that Tom Reed asked if it was “safe”.",
  "Text messages from May show that Tom Reed told her he was “done”.",
])("reads “show” as the verb of what is shown: %s", (text) => {
  expect(shownIn(text)).toEqual(["Tom Reed"]);
});

it("leaves a show one", () => {
  const text = "Her posts on the show that Tom Reed hosts called it “a joke”.";
  expect(shownIn(text)).not.toContain("Tom Reed");
});
