import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeMarkup } from "../../../src/ingest/text/decode-markup.ts";

const encode = (text: string, encoding: string, addBOM = false) =>
  iconv.encode(text, encoding, { addBOM });

const prolog = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;

describe("the bytes of a page or feed", () => {
  it.each([
    ["windows-1251", "Правительство одобрило бюджет"],
    ["koi8-r", "Мэр выступил в порту"],
    ["GBK", "市长周二在码头发表讲话"],
    ["gb2312", "市长周二在码头发表讲话"],
    ["Shift_JIS", "市長は火曜日に港で話した"],
    ["EUC-JP", "市長は火曜日に港で話した"],
    ["euc-kr", "시장은 화요일에 항구에서 말했다"],
    ["big5", "市長週二在碼頭發表講話"],
    ["iso-8859-1", "Le maire a dit « non » à l’été".replace("’", "'")],
    ["windows-1252", "“Yes,” she said — twice"],
  ])("are read in %s as the prolog says", (encoding, text) => {
    expect(decodeMarkup(encode(prolog(encoding, text), encoding))).toBe(prolog(encoding, text));
  });

  it.each([
    ["meta charset", '<meta charset="windows-1251"><p>Мэр</p>'],
    [
      "an http-equiv",
      "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Мэр",
    ],
  ])("are read as %s says", (_, page) => {
    expect(decodeMarkup(encode(page, "windows-1251"))).toBe(page);
  });

  it("are read by the charset of HTTP before the document's own", () => {
    const text = prolog("windows-1251", "Мэр");
    expect(decodeMarkup(encode(text, "koi8-r"), "text/xml; charset=koi8-r")).toBe(text);
  });

  it.each(["utf-8", "utf-16le", "utf-16be", "utf-32le"])(
    "are read by a mark of %s before anything else",
    (encoding) => {
      const text = prolog("windows-1251", "Мэр");
      expect(decodeMarkup(encode(text, encoding, true), "text/xml; charset=koi8-r")).toBe(text);
    },
  );

  it.each([
    ["koi8_r", "koi8-r", "Мэр"],
    ["iso_8859-5:1988", "iso-8859-5", "Мэр"],
    ["Shift-JIS", "Shift_JIS", "市長"],
    ["ujis", "euc-jp", "市長"],
  ])("are read where %s is written for the name the web knows", (written, encoding, text) => {
    const bytes = encode(prolog(written, text), encoding);
    expect(decodeMarkup(bytes)).toBe(prolog(written, text));
  });

  it("are ISO-2022-JP where it says so, whose bytes would be UTF-8 too", () => {
    const text = "\x1b$B;TD9\x1b(B";
    const bytes = Buffer.from(prolog("iso2022_jp", text), "latin1");
    expect(decodeMarkup(bytes)).toBe(prolog("iso2022_jp", "市長"));
  });

  it.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
    "are known as %s without a mark",
    (encoding) => {
      expect(decodeMarkup(encode(prolog("utf-16", "Мэр"), encoding))).toBe(prolog("utf-16", "Мэр"));
    },
  );

  it("are UTF-8 where a server that knows no better says Latin-1", () => {
    const text = "<p>“Oui”, dit-elle</p>";
    expect(decodeMarkup(Buffer.from(text), "text/html; charset=ISO-8859-1")).toBe(text);
  });

  it("are windows-1252 where nothing is said and they are no UTF-8", () => {
    expect(decodeMarkup(Uint8Array.of(0x93, 0x4e, 0x6f, 0x94))).toBe("“No”");
  });

  it("keep a long text whole but for its one stray byte", () => {
    const text = "“Да” — сказал мэр. ".repeat(9);
    const bytes = Buffer.concat([Buffer.from(text), Uint8Array.of(0xff)]);
    expect(decodeMarkup(bytes)).toBe(`${text}\ufffd`);
  });

  const MARKED = "<title>Baker’s plea</title> “We’re shut,” said Ann Lee.";

  it.each([
    ["cut off after two of three bytes", [0xe2, 0x82]],
    ["cut off after three of four bytes", [0xf0, 0x9f, 0x98]],
    ["of another encoding", [0x92]],
    ["that no encoding of UTF-8 has", [0xff]],
    ["without its first byte", [0xa9]],
    ["without its second byte", [0xe2]],
  ])("are UTF-8 as they say, with a hole where one character is %s", (_, broken) => {
    const before = Buffer.from(prolog("utf-8", MARKED).slice(0, -4));
    const bytes = Buffer.concat([before, Uint8Array.from(broken), Buffer.from("</a>")]);
    expect(decodeMarkup(bytes)).toBe(`${before}\ufffd</a>`);
  });

  it("are UTF-8 with a hole where the only character beyond ASCII was cut off", () => {
    const bytes = Buffer.concat([Buffer.from("ten "), Uint8Array.of(0xe2, 0x82), Buffer.from(".")]);
    expect(decodeMarkup(bytes)).toBe("ten \ufffd.");
  });

  it("are UTF-8 with a hole where a server that knows no better says Latin-1", () => {
    const bytes = Buffer.concat([Buffer.from(MARKED), Uint8Array.of(0xe2)]);
    expect(decodeMarkup(bytes, "text/xml; charset=ISO-8859-1")).toBe(`${MARKED}\ufffd`);
  });

  it.each(["utf-8", "iso-8859-1"])("are windows-1252 where they are, whatever %s says", (told) => {
    const text = prolog(told, "“L’été à Besançon”, a-t-elle dit");
    expect(decodeMarkup(encode(text, "windows-1252"))).toBe(text);
  });

  it("pass over an encoding nobody knows", () => {
    expect(decodeMarkup(Buffer.from(prolog("klingon", "Ünï")))).toBe(prolog("klingon", "Ünï"));
  });
});
