import { expect, it } from "vitest";
import { SLACK } from "../../src/adapters/slack/slack-platform.ts";
import { refuseNonManager } from "../../src/bot/refuse-non-manager.ts";

const asker = { id: "U1", name: "Ada", mayManageDigests: false };

it("who may not is told who may", () => {
  expect(refuseNonManager("post digests", { asker, platform: SLACK })).toMatchObject({
    blocks: [
      { text: expect.stringMatching(/^Sorry, only workspace admins .* Ask one of them\.$/) },
    ],
  });
});

it("who may not because the platform would not say is told why, and what mends it", () => {
  const unclear = { ...asker, whyUnclear: "Slack would not say. Mend it." };
  expect(refuseNonManager("post digests", { asker: unclear, platform: SLACK })).toMatchObject({
    blocks: [
      { text: expect.stringMatching(/ may post digests here\. Slack would not say\. Mend it\.$/) },
    ],
  });
});
