import { describe, expect, it } from "vitest";
import { readMail, readMailbox } from "../../../src/ingest/file/read-messages.ts";

const WRAPPED =
  "The quay is shut until the spring, the harbour master said on Tuesday\nafter divers had found cracks in eleven of its forty piers.";
const JOINED = WRAPPED.replace("\n", " ");
const SAID = "“Nobody will be asked to swim,” she added.";

const mail = (body: string, headers: readonly string[] = []) =>
  Buffer.from(
    [
      "From: Harbour Office <press@harbour.example>",
      "Subject: =?utf-8?Q?Quay_shut_=E2=80=93_until_spring?=",
      "Date: Wed, 19 Nov 2025 23:30:00 -0500",
      ...headers,
      "",
      body,
    ].join("\r\n"),
  );
const UTF8 = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"];

describe("a mail", () => {
  it("is an article with its subject, its sender's day and its lines joined", async () => {
    const read = await readMail("quay", mail(`${WRAPPED}\n\n${SAID}\n-- \nHarbour Office`, UTF8));
    expect(read).toEqual({
      id: "quay",
      title: "Quay shut – until spring",
      publishedOn: "2025-11-19",
      text: `${JOINED}\n\n${SAID}`,
    });
  });

  it("is read from its HTML where its plain text says next to nothing", async () => {
    const boundary = ["Content-Type: multipart/alternative; boundary=b"];
    const parts = `--b\r\nContent-Type: text/plain\r\n\r\nView in browser\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td><p>${JOINED}</p><p>=93Nobody will be asked to swim,=94 she added.</p><p>Unsubscribe here</p></td></tr></table>\r\n--b--`;
    expect((await readMail("quay", mail(parts, boundary))).text).toBe(`${JOINED}\n\n${SAID}`);
  });

  it.each([
    ["no text", mail(""), "no text"],
    ["no headers", Buffer.from("\r\n\r\n"), "no headers"],
  ])("with %s is told of", async (_, bytes, problem) => {
    await expect(readMail("quay", bytes)).rejects.toThrow(problem);
  });

  it("is told of where its parts are nested without end", async () => {
    const nested = Array.from(
      { length: 2_000 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
    ).join("");
    await expect(readMail("quay", Buffer.from(nested))).rejects.toThrow("no mail that can be read");
  });
});

describe("a mail of lines without end", () => {
  it.each(["\n", " \n", "\r\n", "a\n"])(
    "is told of before %j is read line by line",
    async (line) => {
      const mail = Buffer.from(`From: a@a.example\nSubject: S\n\n${line.repeat(20_001)}b`);
      await expect(readMail("m", mail)).rejects.toThrow("it has more than 20,000 short lines");
    },
  );

  it("is read where the lines are those of an attachment", async () => {
    const picture = `${"QUJD".repeat(19)}\n`.repeat(30_000);
    const part = (type: string, rest: string) => `--b\nContent-Type: ${type}\n${rest}\n`;
    const mail = [
      "From: a@a.example\nSubject: S\nContent-Type: multipart/mixed; boundary=b\n",
      part("text/plain", "\nWe will go on."),
      part("image/png", `Content-Transfer-Encoding: base64\n\n${picture}`),
    ].join("\n");
    expect(await readMail("m", Buffer.from(mail))).toMatchObject({ text: "We will go on." });
  });
});

describe("a mailbox", () => {
  const box = (...mails: readonly Buffer[]) =>
    Buffer.concat(
      mails.flatMap((one) => [
        Buffer.from("From a@b Wed Nov 19 10:00:00 2025\n"),
        one,
        Buffer.from("\n\n"),
      ]),
    );

  it("is an article for each message, under a name that its neighbours don't change", async () => {
    const first = mail(WRAPPED, [...UTF8, "Message-ID: <1@harbour.example>"]);
    const second = mail(`>From there on, nobody knows.\n\n${SAID}`, [
      ...UTF8,
      "Message-ID: <2@harbour.example>",
    ]);
    const { sources, problems } = await readMailbox("news", box(first, second, first));
    expect(problems).toEqual([]);
    expect(sources.map(({ text }) => text)).toEqual([
      JOINED,
      `From there on, nobody knows.\n\n${SAID}`,
    ]);
    const { sources: alone } = await readMailbox("news", box(second));
    expect(alone).toEqual(sources.slice(1));
  });

  it("names a message that is no article, and keeps the others", async () => {
    const { sources, problems } = await readMailbox("news", box(mail(WRAPPED, UTF8), mail("")));
    expect(sources).toHaveLength(1);
    expect(problems).toEqual([expect.stringContaining("message 2 was left out: it holds no text")]);
  });

  it("is told of where it is none", async () => {
    await expect(readMailbox("news", Buffer.from("hello"))).rejects.toThrow("no mailbox");
  });
});
