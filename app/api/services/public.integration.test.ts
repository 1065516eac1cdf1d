import { beforeAll, describe, expect, it, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { figures } from "#lib/db/schema.ts";
import { allServices } from "#lib/services/registry.ts";
import { checkCases } from "#lib/services/school-meals/eligibility.cases.ts";
import { POST as eligibility } from "./[serviceId]/eligibility/route.ts";
import { GET as one } from "./[serviceId]/route.ts";
import { GET as terms } from "./[serviceId]/terms/route.ts";
import { GET as list } from "./route.ts";

const url = "http://127.0.0.1:3000/api/services";
const params = (serviceId: string) => ({ params: Promise.resolve({ serviceId }) });

beforeAll(async () => {
  await db()
    .insert(figures)
    .values([
      { id: "subsistence-minimum-kzt", validFrom: "2020-01-01", validTo: "2020-12-31", value: 1_000_000 },
      { id: "subsistence-minimum-kzt", validFrom: "2021-01-01", validTo: null, value: 46_228 },
    ]);
});

describe("catalogue", () => {
  it("lists every service and gives each whole, for any site to read", async () => {
    const answer = await list(new Request(url), { params: Promise.resolve({}) });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const { services } = (await answer.json()) as { services: readonly { id: string; title: { kk: string; ru: string } }[] };
    expect(services.map((service) => service.id)).toEqual(allServices().map((service) => service.id));
    for (const { id, title } of services) {
      const whole = await one(new Request(`${url}/${id}`), params(id));
      expect(await whole.json()).toMatchObject({ id, title, act: { number: expect.any(String) }, fields: expect.any(Array) });
    }
  });

  it("keeps words of the engine inside", async () => {
    const whole = await (await one(new Request(`${url}/school-meals`), params("school-meals"))).text();
    for (const word of ['"fact"', '"checks"', '"account":', '"register":', "fromField"]) expect(whole).not.toContain(word);
  });

  it("knows no other service, whatever its name", async () => {
    for (const id of ["fishing-licence", "toString", "__proto__"]) {
      const answer = await one(new Request(`${url}/${id}`), params(id));
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toContain("application/json");
    }
  });
});

describe("terms", () => {
  const ask = async (query: string, id = "school-meals") => {
    const answer = await terms(new Request(`${url}/${id}/terms${query}`), params(id));
    return { status: answer.status, cors: answer.headers.get("access-control-allow-origin"), body: await answer.json() };
  };

  it("tells acceptance and due day of an application filed at a moment", async () => {
    const friday = await ask("?at=2026-11-20T18:31:00%2B05:00");
    expect(friday).toMatchObject({
      status: 200,
      cors: "*",
      body: { windowOpen: true, acceptedOn: "2026-11-23", dueOn: "2026-11-30", assumed: true },
    });
    expect((await ask("?at=2026-11-20T18:30:00+05:00")).body).toMatchObject({ acceptedOn: "2026-11-20", dueOn: "2026-11-27" });
    expect((await ask("?at=2026-11-20T13:30:00Z&category=tsa-family")).body).toEqual({
      windowOpen: true,
      acceptedOn: "2026-11-20",
      dueOn: "2026-11-27",
    });
  });

  it("tells when the window opens", async () => {
    expect((await ask("?at=2026-08-01T10:00:00%2B05:00", "draft-deferment")).body).toEqual({
      windowOpen: false,
      acceptedOn: null,
      dueOn: null,
      opensOn: "2026-09-01",
    });
  });

  test.each([
    ["", "at"],
    ["?at=2026-11-20T18:30:00", "at"],
    ["?at=2026-13-20T18:30:00Z", "at"],
    ["?at=yesterday", "at"],
    ["?at=2026-11-20T18:30:00Z&at=2026-11-20T18:30:00Z", "at"],
    ["?at=2026-11-20T18:30:00Z&category=students", "category"],
    ["?at=2026-11-20T18:30:00Z&subtype=x", "subtype"],
    ["?at=2026-11-20T18:30:00Z&x=1", "x"],
    ["?at=2150-11-20T18:30:00Z", "at"],
  ])("names what is wrong in %s", async (query, field) => {
    expect(await ask(query)).toMatchObject({ status: 400, body: { error: { field } } });
  });
});

describe("self-check", () => {
  const ask = async (body: unknown, id = "school-meals", headers: Record<string, string> = { "content-type": "application/json" }) => {
    const request = new Request(`${url}/${id}/eligibility`, {
      method: "POST",
      headers,
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const answer = await eligibility(request, params(id));
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  };
  const answers = checkCases.find((one) => one.name === "case-low-income-portal")?.answers ?? {};

  it("answers with outcome, categories, documents and the figure it used", async () => {
    const { status, headers, body } = await ask({ answers });
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(body).toMatchObject({
      outcome: "likely-eligible",
      categories: [{ id: "low-income-family", confidence: "likely" }],
      requiredDocuments: ["application-electronic", "income-documents"],
      figures: [{ id: "subsistence-minimum-kzt", value: 46_228, validFrom: "2021-01-01" }],
    });
  });

  it("takes a what-if figure instead of the configured one", async () => {
    const low = await ask({ answers, figures: { "subsistence-minimum-kzt": 30_000 } });
    expect(low.body).toMatchObject({ outcome: "no-ground-found", figures: [{ value: 30_000, validFrom: null }] });
    const none = await ask({ answers, figures: { "subsistence-minimum-kzt": null } });
    expect(none.body).toMatchObject({ notices: ["low-income-not-computed"], figures: [{ value: null }] });
  });

  test.each<readonly [unknown, string]>([
    [{ answers: { ...answers, "q-iin": "1" } }, "answers.q-iin"],
    [{ answers, figures: { minimum: 1 } }, "figures.minimum"],
    [{ answers, extra: 1 }, "extra"],
    [{ answers: { ...answers, "q-tsa": "often" } }, "answers.q-tsa"],
    [{ answers: { ...answers, "q-family-members": 0 } }, "answers.q-family-members"],
    [{ answers: { ...answers, "q-family-members": 2.5 } }, "answers.q-family-members"],
    [{ answers: { ...answers, "q-income-wages": 1e16 } }, "answers.q-income-wages"],
    [{ answers: { "q-school-type": "state-general-school" } }, "answers.q-family-care"],
    [{ answers: { ...answers, "q-tsa": ["no"] } }, "answers.q-tsa"],
    [{}, "answers"],
    [`{"answers":{"__proto__":"x"}}`, "__proto__"],
  ])("names what is wrong: %#", async (body, field) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { field } });
  });

  it("takes JSON only, and only where there is a check", async () => {
    expect((await ask({ answers }, "school-meals", { "content-type": "text/plain" })).status).toBe(415);
    expect((await ask({ answers }, "draft-deferment")).status).toBe(404);
    expect((await ask("{")).status).toBe(400);
  });
});
