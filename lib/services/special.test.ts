import { describe, expect, test } from "vitest";
import { allServices } from "./registry.ts";
import { specialParts } from "./special.ts";

/** Words of ids that sound like health, disability, guardianship, orphans, adoption, proceedings or convictions. */
const sounds =
  /health|medical|dispensary|disab|psych|pmpc|fitness|guardian|orphan|adopt|criminal|convict|verdict|court|investigation|offence|penalty|imprison|depriv|restrict|incapac|military-(?:record|registration|id)/;

describe("special data of a definition", () => {
  const made = {
    fields: [
      { id: "plain", from: "asked" },
      { id: "from-register", from: "convictions" },
      { id: "marked", special: true },
      { id: "cleared", from: "convictions", special: false },
    ],
    documents: [{ id: "convictions" }, { id: "either", satisfiedBy: ["convictions"] }, { id: "paper", special: true }, { id: "other" }],
    gatewayData: [
      { id: "asked", register: "person" },
      { id: "convictions", register: "criminal-record" },
    ],
  } as unknown as Parameters<typeof specialParts>[0];

  test("is what is marked, and what comes from a register of such a kind", () => {
    const { fields, documents, registers } = specialParts(made);
    expect([...fields]).toEqual(["from-register", "marked"]);
    expect([...documents]).toEqual(["convictions", "either", "paper"]);
    expect([...registers]).toEqual(["convictions"]);
  });

  test.each(allServices().map((service) => [service.id, service] as const))("%s says of every name that sounds like it", (_, service) => {
    const { fields, documents } = specialParts(service);
    const silent = [
      ...service.fields.filter(
        ({ id, type, special }) => sounds.test(id) && type !== "consent" && special === undefined && !fields.has(id),
      ),
      ...service.documents.filter(({ id, special }) => sounds.test(id) && special === undefined && !documents.has(id)),
      ...service.gatewayData.filter(
        ({ id, special }) => sounds.test(id) && special === undefined && !specialParts(service).registers.has(id),
      ),
    ];
    // Cure: `special: true`, or `special: false` where the contents are not special data.
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
