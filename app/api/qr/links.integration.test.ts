/** Signing by a telephone over the two addresses that it calls, as the specification writes them (ncalayer §10). */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { routeOfPath } from "#lib/access/routes.ts";
import { config } from "#lib/config.ts";
import { randomToken, sha256Hex } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { edsProofs, signingLinks } from "#lib/db/schema.ts";
import { edsHand } from "#lib/demo/eds-hand.ts";
import { persona } from "#lib/demo/people.ts";
import { useChallengeAnswer } from "#lib/signing/eds-proofs.ts";
import type { LinkDescription, LinkDocuments, LinkOrder } from "#lib/signing/link-words.ts";
import { deleteOldLinks, linkOfPage, openSigningLink, renewLink } from "#lib/signing/links.ts";
import { checkProof } from "#lib/signing/proof.ts";

type Handler = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>;
let first: Handler;
let second: { readonly GET: Handler; readonly PUT: Handler };
beforeAll(async () => {
  first = (await import("./[token]/route.ts")).GET;
  second = await import("./[token]/documents/route.ts");
});
afterEach(() => vi.useRealTimers());

const owner = persona("trainee-free").person;
const stranger = persona("student").person;
const person = { personId: randomUUID(), iin: owner.iin };
const title = { kk: "Өтініш", ru: "Заявление" };

const orderOf = (change: Partial<LinkOrder> = {}): LinkOrder => {
  const content = change.content ?? Buffer.from(JSON.stringify({ kind: "application", n: randomUUID() }));
  return {
    bound: { purpose: "sign-application", object: randomUUID(), fingerprint: sha256Hex(content) },
    use: "sign",
    kind: { of: "person" },
    person,
    content,
    locale: "kk",
    title,
    back: { action: "/kk/apply/x/sign/save", page: "/kk/apply/x/sign", values: [["_key", "1"]] },
    ...change,
  };
};

const opened = async (order = orderOf()) => {
  const browserToken = randomToken();
  const path = await openSigningLink(order, browserToken);
  const id = path.split("/").at(-1) ?? "";
  const holder = { browserToken, personId: order.person?.personId ?? null };
  const page = () => linkOfPage(id, holder);
  const address = (await page())?.description ?? "";
  return { id, path, order, holder, page, token: address.split("/").at(-1) ?? "", address };
};
type Opened = Awaited<ReturnType<typeof opened>>;

const call = (handler: Handler, token: string, init: RequestInit = {}): Promise<Response> =>
  handler(new Request(`http://localhost/api/qr/${token}`, init), { params: Promise.resolve({ token }) });
const described = async ({ token }: Opened): Promise<LinkDescription> => (await call(first, token)).json() as Promise<LinkDescription>;
const bearer = async (link: Opened) => ({ authorization: `Bearer ${(await described(link)).document.auth_token}` });
const fetched = async (link: Opened): Promise<LinkDocuments> =>
  (await call(second.GET, link.token, { headers: await bearer(link) })).json() as Promise<LinkDocuments>;

const signed = async (documents: LinkDocuments, who = owner): Promise<unknown> => ({
  ...documents,
  documentsToSign: await Promise.all(
    documents.documentsToSign.map(async (one) => {
      const content = Buffer.from(one.document.file.data, "base64");
      return { ...one, document: { file: { ...one.document.file, data: await edsHand({ person: who, organisation: null, content }) } } };
    }),
  ),
});
const put = (link: Opened, body: unknown, headers: Record<string, string>) =>
  call(second.PUT, link.token, {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describe("the two addresses", () => {
  test("say what is to be signed, by whom it is asked, until when, and where it lies", async () => {
    const link = await opened();
    // Every address that is made has a line in the table of addresses.
    for (let n = 0; n < 20; n += 1) expect(routeOfPath(new URL((await opened()).address).pathname)).toBe("/api/qr/[token]");
    const answer = await call(first, link.token);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const said = (await answer.json()) as LinkDescription;
    expect(said).toEqual({
      description: "Қол қою: Өтініш",
      expiry_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      organisation: {
        nameRu: "Портал государственных услуг Qyzmet",
        nameKz: "Qyzmet мемлекеттік қызметтер порталы",
        nameEn: expect.any(String),
        bin: config.qr.bin,
      },
      document: { uri: `${config.publicOrigin}/api/qr/${link.token}/documents`, auth_type: "Bearer", auth_token: expect.any(String) },
    });
    const life = Date.parse(said.expiry_date) - Date.now();
    expect(life).toBeGreaterThan(170_000);
    expect(life).toBeLessThanOrEqual(180_000);
    expect(await fetched(link)).toEqual({
      signMethod: "CMS_SIGN_ONLY",
      documentsToSign: [
        {
          id: link.id,
          nameRu: "Заявление",
          nameKz: "Өтініш",
          nameEn: "Өтініш",
          meta: [{ name: "SHA-256", value: link.order.bound.fingerprint }],
          document: { file: { mime: "application/json", data: link.order.content.toString("base64") } },
        },
      ],
    });
  });

  test("name the organisation whose key an official needs, and take no other", async () => {
    const bin = "120140289001";
    const link = await opened(orderOf({ kind: { of: "official", bin } }));
    const documents = await fetched(link);
    expect(documents.documentsToSign[0]?.meta).toContainEqual({ name: "БСН/БИН", value: bin });
    const answer = await put(link, await signed(documents), await bearer(link));
    expect(await answer.json()).toEqual({ status: "rejected", fault: "kind" });
  });

  test("take the signature, which then counts once for what the page was about", async () => {
    const link = await opened();
    expect((await link.page())?.state).toBe("created");
    const documents = await fetched(link);
    expect((await link.page())?.state).toBe("progress");
    const answer = await put(link, await signed(documents), await bearer(link));
    expect([answer.status, await answer.json()]).toEqual([200, { status: "processed" }]);
    const page = await link.page();
    expect(page).toMatchObject({ state: "processed", back: link.order.back });
    const { bound, content, kind } = link.order;
    const checked = await checkProof(bound, { person, content, kind }, { way: "kept", proofId: page?.proofId ?? "" });
    expect(checked).toMatchObject({ ok: true, value: { way: "eds", kept: { state: "valid" } } });
    const [row] = await db()
      .select()
      .from(edsProofs)
      .where(eq(edsProofs.id, page?.proofId ?? ""));
    expect(row).toMatchObject({ channel: "qr", personId: person.personId, object: bound.object });
  });

  test("know no link that is not theirs, over or used", async () => {
    expect((await call(first, "0".repeat(64))).status).toBe(404);
    expect((await call(first, "x")).status).toBe(404);
    const used = await opened();
    const auth = await bearer(used);
    const body = await signed(await fetched(used));
    expect((await put(used, body, auth)).status).toBe(200);
    expect((await call(first, used.token)).status).toBe(404);
    expect((await call(second.GET, used.token, { headers: auth })).status).toBe(404);
    expect((await put(used, body, auth)).status).toBe(404);

    const over = await opened();
    const late = await bearer(over);
    const lateBody = await signed(await fetched(over));
    vi.useFakeTimers({ now: Date.now() + 181_000, toFake: ["Date"] });
    expect((await call(first, over.token)).status).toBe(404);
    expect((await put(over, lateBody, late)).status).toBe(404);
    expect((await over.page())?.state).toBe("expired");
  });

  test("ask for the link's own token: none is 401, another's 403", async () => {
    const link = await opened();
    const other = await opened();
    const documents = await fetched(link);
    for (const [headers, status] of [
      [{}, 401],
      [{ authorization: "Basic x" }, 401],
      [{ authorization: "Bearer nonsense" }, 403],
      [await bearer(other), 403],
    ] as const) {
      const answer = await call(second.GET, link.token, { headers });
      expect(answer.status).toBe(status);
      expect(answer.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
      expect((await put(link, await signed(documents), headers)).status).toBe(status);
    }
    expect((await link.page())?.state).toBe("progress");
  });

  test("refuse what is no answer of the agreed shape, and go on waiting", async () => {
    const link = await opened();
    const auth = await bearer(link);
    const body = (await signed(await fetched(link))) as LinkDocuments;
    expect((await put(link, "{", auth)).status).toBe(400);
    expect((await put(link, { documentsToSign: [] }, auth)).status).toBe(400);
    expect((await put(link, { documentsToSign: [...body.documentsToSign, ...body.documentsToSign] }, auth)).status).toBe(400);
    const [one] = body.documentsToSign;
    expect((await put(link, { documentsToSign: [{ ...one, id: randomUUID() }] }, auth)).status).toBe(400);
    expect((await put(link, body, { ...auth, "content-type": "text/plain" })).status).toBe(415);
    expect((await put(link, "x".repeat(1024 * 1024 + 1), auth)).status).toBe(413);
    expect((await link.page())?.state).toBe("progress");
    expect((await put(link, body, auth)).status).toBe(200);
  });

  test("refuse another person's key and other bytes; the link is used, its page knows why", async () => {
    const foreign = await opened();
    const answer = await put(foreign, await signed(await fetched(foreign), stranger), await bearer(foreign));
    expect([answer.status, await answer.json()]).toEqual([422, { status: "rejected", fault: "other-person" }]);
    expect(await foreign.page()).toMatchObject({ state: "rejected", fault: "other-person", proofId: null });
    expect((await call(first, foreign.token)).status).toBe(404);

    const [one, two] = [await opened(), await opened()];
    const ofTwo = (await signed(await fetched(two))) as LinkDocuments;
    const swapped = { documentsToSign: ofTwo.documentsToSign.map((document) => ({ ...document, id: one.id })) };
    expect((await put(one, swapped, await bearer(one))).status).toBe(422);
    expect(await one.page()).toMatchObject({ state: "rejected", fault: "content" });
  });

  test("of many signatures at once take one", async () => {
    const link = await opened();
    const auth = await bearer(link);
    const documents = await fetched(link);
    const answers = await Promise.all(Array.from({ length: 5 }, async () => (await put(link, await signed(documents), auth)).status));
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([200, 404]));
  });
});

describe("the page that waits", () => {
  test("belongs to the browser and the person that asked", async () => {
    const link = await opened();
    expect(await linkOfPage(link.id, { ...link.holder, browserToken: randomToken() })).toBeNull();
    expect(await linkOfPage(link.id, { ...link.holder, browserToken: "" })).toBeNull();
    expect(await linkOfPage(link.id, { ...link.holder, personId: randomUUID() })).toBeNull();
    expect(await linkOfPage(link.id, { ...link.holder, personId: null })).toBeNull();
    expect(await linkOfPage("x", link.holder)).toBeNull();
    expect(await renewLink(link.id, { ...link.holder, personId: null })).toBeNull();
  });

  test("gets a new code for the same thing; the former one opens nothing", async () => {
    const link = await opened();
    const path = await renewLink(link.id, link.holder);
    expect(path).toMatch(/^\/kk\/sign\/[0-9a-f-]{36}$/);
    expect((await call(first, link.token)).status).toBe(404);
    const renewed = await linkOfPage(path?.split("/").at(-1) ?? "", link.holder);
    expect(renewed).toMatchObject({ state: "created", back: link.order.back, title });
    expect(renewed?.description).not.toBe(link.address);
  });
});

test("nothing of the order stands in clear, and a link that is a day old is gone", async () => {
  const link = await opened();
  const [row] = await db().select().from(signingLinks).where(eq(signingLinks.id, link.id));
  const stored = JSON.stringify(row, (_name, value) => (value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value));
  for (const secret of [link.token, owner.iin, "Заявление", link.order.content.toString("base64")]) expect(stored).not.toContain(secret);
  vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ["Date"] });
  await deleteOldLinks();
  expect(await link.page()).toBeNull();
});

describe("signing in", () => {
  const challenge = () => {
    const content = Buffer.from(`http://127.0.0.1:3000\nsign-in\n${randomToken()}\n`);
    return orderOf({
      content,
      bound: { purpose: "sign-in", object: "sign-in", fingerprint: sha256Hex(content) },
      use: "sign-in",
      kind: { of: "any" },
      person: null,
    });
  };

  test("names the site on the telephone, and wants a key for authentication", async () => {
    const link = await opened(challenge());
    expect((await described(link)).description).toBe("Сайтқа кіру: 127.0.0.1:3000");
    const documents = await fetched(link);
    expect(documents.signMethod).toBe("CMS_WITH_DATA");
    const answer = await put(link, await signed(documents), await bearer(link));
    expect(await answer.json()).toEqual({ status: "rejected", fault: "purpose" });
  });

  test("hands the answer to the challenge out once, for this challenge", async () => {
    const { openAuthority, issueKey } = await import("../../../scripts/eds/authority.ts");
    const { signCms } = await import("../../../scripts/eds/cms.ts");
    const authority = await openAuthority(".cache/eds");
    const link = await opened(challenge());
    const documents = await fetched(link);
    const cms = signCms(issueKey(authority, { person: owner, use: "sign-in" }), link.order.content, { attached: true }).toString("base64");
    const body = { documentsToSign: documents.documentsToSign.map((one) => ({ ...one, document: { file: { mime: "", data: cms } } })) };
    expect((await put(link, body, await bearer(link))).status).toBe(200);
    const proofId = (await link.page())?.proofId ?? "";
    const { bound } = link.order;
    expect(await useChallengeAnswer({ ...bound, fingerprint: sha256Hex("x") }, proofId)).toBeNull();
    expect(await useChallengeAnswer(bound, proofId)).toBe(cms);
    expect(await useChallengeAnswer(bound, proofId)).toBeNull();
  });
});
