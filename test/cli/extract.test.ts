import { describe, expect, it } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";

const SENTENCE =
  "Mayor Ann Lee said on Tuesday that the harbour plan would go to a vote in June, after two years of delay.";
const PAGE = `<title>Vote in June</title><article><p>${SENTENCE}</p><p>${SENTENCE.replace("June", "July")}</p></article>`;

describe("verbatim extract", () => {
  it("prints the article with its address and the language of its text", async () => {
    const { exitCode, stdout } = await runVerbatim(
      ["extract", "-", "--url", "https://www.news.example/2025/11/19/vote?utm_source=x"],
      { input: PAGE },
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      title: "Vote in June",
      author: null,
      publishedOn: "2025-11-19",
      url: "https://www.news.example/2025/11/19/vote",
      siteName: "news.example",
      language: "en",
      text: `${SENTENCE}\n\n${SENTENCE.replace("June", "July")}`,
    });
  });

  it.each([
    { args: ["extract", "nowhere.html"], exitCode: 1, says: "nowhere.html can't be read" },
    { args: ["extract", "-", "--url", "ftp://x.example"], exitCode: 2, says: "--url" },
    { args: ["extract"], exitCode: 2, says: "file" },
    { args: ["extract", "-"], exitCode: 1, says: "no article was found" },
  ])("exits $exitCode on $args", async ({ args, exitCode, says }) => {
    const run = await runVerbatim(args);
    expect(run).toMatchObject({ exitCode, stdout: "" });
    expect(run.stderr).toContain(says);
  });
});
