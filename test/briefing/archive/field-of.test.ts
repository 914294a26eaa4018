import { expect, it } from "vitest";
import { fieldOf } from "../../../src/briefing/archive/field-of.ts";

it.each([
  ["Mayor-elect", "politics"],
  ["New York City police commissioner", "services"],
  ["the Lakeside coach", "sport"],
  ["president of the bakers' bank", "business"],
  ["president", "politics"],
  ["a plumber from Queens", "trades"],
  ["former football player and senator", "politics"],
  ["a mother of three", null],
  [null, null],
])("tells from %s what somebody does: %s", (role, field) => {
  expect(fieldOf(role)).toBe(field);
});
