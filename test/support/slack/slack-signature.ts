import { createHmac } from "node:crypto";

/** The headers by which a request is known to come from Slack. */
export function slackSignature(
  signingSecret: string,
  body: string,
  secondsAgo = 0,
): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
  const digest = createHmac("sha256", signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest("hex");
  return { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${digest}` };
}
