/**
 * The catalogue as linked data: Core Public Service Vocabulary Application Profile (CPSV-AP 3), the European vocabulary for public services.
 * One graph in JSON-LD with a context of its own, so that nothing has to be fetched to read it.
 */

import type { ServiceTexts } from "#lib/services/catalogue.ts";
import type { Locale, ServiceDefinition, TermUnit, Text } from "#lib/services/define.ts";

const context = {
  adms: "http://www.w3.org/ns/adms#",
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  eli: "http://data.europa.eu/eli/ontology#",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  identifier: "dct:identifier",
  title: { "@id": "dct:title", "@container": "@language" },
  description: { "@id": "dct:description", "@container": "@language" },
  prefLabel: { "@id": "skos:prefLabel", "@container": "@language" },
  keyword: { "@id": "dcat:keyword", "@container": "@language" },
  language: { "@id": "dct:language", "@type": "@id" },
  page: { "@id": "foaf:page", "@type": "@id" },
  hasCompetentAuthority: { "@id": "cv:hasCompetentAuthority", "@type": "@id" },
  hasLegalResource: { "@id": "cv:hasLegalResource", "@type": "@id" },
  hasChannel: { "@id": "cv:hasChannel", "@type": "@id" },
  hasCost: { "@id": "cv:hasCost", "@type": "@id" },
  hasInput: { "@id": "cpsv:hasInput", "@type": "@id" },
  produces: { "@id": "cpsv:produces", "@type": "@id" },
  holdsRequirement: { "@id": "cv:holdsRequirement", "@type": "@id" },
  isGroupedBy: { "@id": "cv:isGroupedBy", "@type": "@id" },
  thematicArea: { "@id": "cv:thematicArea", "@type": "@id" },
  processingTime: { "@id": "cv:processingTime", "@type": "xsd:duration" },
  value: { "@id": "cv:value", "@type": "xsd:decimal" },
  currency: { "@id": "cv:currency", "@type": "@id" },
  ownedBy: { "@id": "cv:ownedBy", "@type": "@id" },
  channelType: { "@id": "dct:type", "@type": "@id" },
  date: { "@id": "eli:date_document", "@type": "xsd:date" },
  number: "eli:number",
} as const;

const languages: Record<Locale, string> = {
  kk: "http://publications.europa.eu/resource/authority/language/KAZ",
  ru: "http://publications.europa.eu/resource/authority/language/RUS",
};
const tenge = "http://publications.europa.eu/resource/authority/currency/KZT";

/** ISO 8601 knows no working days: they are told with as many weekends as can fall among them, so that nobody is promised too early a day. */
const duration = (value: number, unit: TermUnit): string => {
  switch (unit) {
    case "minutes":
      return `PT${value}M`;
    case "months":
      return `P${value}M`;
    case "calendar-days":
      return `P${value}D`;
    case "working-days":
      return `P${value + 2 * Math.ceil(value / 5)}D`;
  }
};

/** Words of the catalogue that are not a service's own: life situations, domains, channels, by their ids. */
export type Vocabulary = (kind: "situations" | "domains" | "channels" | "acts", id: string) => Text;

type Node = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

/** @param origin without a slash at its end; it is the beginning of every identifier. */
export const cpsvAp = (
  services: readonly ServiceDefinition[],
  textsOf: (serviceId: string) => ServiceTexts,
  vocabulary: Vocabulary,
  origin: string,
): { readonly "@context": typeof context; readonly "@graph": readonly Node[] } => {
  const at = (...path: readonly string[]): string => [origin, "id", ...path].join("/");
  const nodes = new Map<string, Node>();
  const add = (node: Node): string => {
    nodes.set(node.id, node);
    return node.id;
  };

  for (const service of services) {
    const texts = textsOf(service.id);
    const say = (...path: readonly string[]): Text | undefined => {
      const [kk, ru] = [texts.kk(...path), texts.ru(...path)];
      return kk === undefined || ru === undefined ? undefined : { kk, ru };
    };
    const own = at("service", service.id);
    const authority = add({
      id: at("authority", service.id),
      type: "cv:PublicOrganisation",
      identifier: service.providerKind,
      prefLabel: say("provider"),
      title: say("provider"),
    });
    const words = say("keywords");
    add({
      id: own,
      type: "cpsv:PublicService",
      identifier: service.id,
      title: say("title"),
      description: say("summary"),
      ...(words ? { keyword: { kk: words.kk.split(/,\s*/), ru: words.ru.split(/,\s*/) } } : {}),
      language: Object.values(languages),
      page: [`${origin}/kk/services/${service.id}`, `${origin}/ru/services/${service.id}`],
      hasCompetentAuthority: authority,
      thematicArea: add({ id: at("domain", service.domain), type: "skos:Concept", prefLabel: vocabulary("domains", service.domain) }),
      isGroupedBy: service.lifeSituations.map((id) =>
        add({ id: at("situation", id), type: "cv:LifeEvent", identifier: id, title: vocabulary("situations", id) }),
      ),
      processingTime: [...new Set(service.term.rules.map(({ value, unit }) => duration(value, unit)))],
      hasCost: add({
        id: at("service", service.id, "cost"),
        type: "cv:Cost",
        identifier: `${service.id}-cost`,
        value: String(service.feeKzt),
        currency: tenge,
      }),
      hasLegalResource: add({
        id: at("act", service.act.number, service.act.date),
        type: "eli:LegalResource",
        number: service.act.number,
        date: service.act.date,
        title: vocabulary("acts", service.act.number),
      }),
      hasChannel: service.channels.map((id) =>
        add({
          id: at("service", service.id, "channel", id),
          type: "cv:Channel",
          identifier: `${service.id}-${id}`,
          ownedBy: authority,
          channelType: add({ id: at("channel", id), type: "skos:Concept", prefLabel: vocabulary("channels", id) }),
        }),
      ),
      holdsRequirement: service.categories.map(({ id }) =>
        add({
          id: at("service", service.id, "category", id),
          type: "cv:Requirement",
          identifier: id,
          title: say("categories", id, "title"),
        }),
      ),
      hasInput: service.documents.map(({ id }) =>
        add({ id: at("service", service.id, "document", id), type: "cv:Evidence", identifier: id, title: say("documents", id, "title") }),
      ),
      produces: service.results.map(({ id }) =>
        add({ id: at("service", service.id, "result", id), type: "cpsv:Output", identifier: id, title: say("results", id, "title") }),
      ),
    });
  }
  return { "@context": context, "@graph": [...nodes.values()] };
};
