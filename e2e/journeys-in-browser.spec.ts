/** Services of every pattern in a real browser with its scripts, by the demo person who shows each: from the start button to the number of the case. */

import { fileApplication } from "./support/filing.ts";
import { personOf, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

type Listed = {
  readonly id: string;
  readonly cases: readonly { readonly serviceId: string; readonly category: string; readonly answers: Readonly<Record<string, string>> }[];
  readonly relatives: readonly { readonly relation: string; readonly iin: string; readonly fullName: string; readonly birthDate: string }[];
};

/** Service, person, what the demo's case leaves to the person; `{relative}` stands for the IIN of the relative. */
const journeys: readonly (readonly [service: string, person: string, relative: string, answers: Readonly<Record<string, string>>])[] = [
  ["draft-exemption", "brother-of-fallen", "brother", {}],
  ["student-meals", "student", "", { course: "2" }],
  ["school-transport", "village-mother", "child", { "children.child-iin": "{relative}", "child-settlement": "Құлаайғыр ауылы" }],
  ["child-opinion", "teenager-mother", "child", { "children.child-iin": "{relative}" }],
  ["veteran-id", "grandson-of-veteran", "grandfather", { "represented-iin": "{relative}" }],
  ["recruit-registration", "recruit", "", {}],
  ["adoption-agency-accreditation", "agency-trustee", "", {}],
];

for (const [at, [service, id, relation, own]] of journeys.entries()) {
  const locale = at % 2 === 0 ? "kk" : "ru";
  test(`${service} is filed by ${id} (${locale})`, async ({ page }) => {
    test.slow();
    const person = await personOf(page.request, id);
    const { people } = (await (await page.request.get("/api/demo/people")).json()) as { people: readonly Listed[] };
    const listed = people.find((one) => one.id === id);
    const shown = listed?.cases.find((one) => one.serviceId === service);
    const relative = listed?.relatives.find((one) => one.relation === relation);
    const [year = "", month = "", day = ""] = relative?.birthDate.split("-") ?? [];
    const ofChild = {
      "child-full-name": relative?.fullName ?? "",
      "child-birth-date-day": day,
      "child-birth-date-month": month,
      "child-birth-date-year": year,
    };
    const answers = Object.fromEntries(
      Object.entries({ ...ofChild, ...shown?.answers, ...own }).map(([name, value]) => [
        name,
        value.replace("{relative}", relative?.iin ?? ""),
      ]),
    );
    // A group asks of each item what the case says once.
    const each = Object.fromEntries(Object.entries(answers).map(([name, value]) => [`children.${name}`, value]));
    await signInByRequest(page.request, id, { locale });
    const filed = await fileApplication(page, person, {
      service,
      locale,
      answers: { ...each, ...answers },
      ...(shown ? { category: shown.category } : {}),
    });
    await page.goto(`/${locale}/cabinet/${filed.id}`);
    await expect(page.locator("main")).toContainText(filed.number);
  });
}

test("guardianship-certificate is issued while its guardian looks on", async ({ page }) => {
  const person = await personOf(page.request, "grandmother-guardian");
  const { people } = (await (await page.request.get("/api/demo/people")).json()) as { people: readonly Listed[] };
  const ward = people.find((one) => one.id === person.id)?.relatives.find((one) => one.relation === "ward");
  await signInByRequest(page.request, person.id, { locale: "kk" });
  const { id } = await fileApplication(page, person, {
    service: "guardianship-certificate",
    answers: { "wards.ward-iin": ward?.iin ?? "" },
  });
  await expect
    .poll(
      async () => {
        await page.goto(`/kk/cabinet/${id}`);
        return page.locator('a[href^="/api/results/"]').count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await expect(page.locator("main")).not.toContainText(/ЭЦҚ/);
});
