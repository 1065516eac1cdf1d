/** The description of the public interface in OpenAPI 3.1, made from the shapes of its answers. */
import { z } from "zod";
import { documented } from "./schemas.ts";

type Parameter = { readonly name: string; readonly in: "path" | "query"; readonly required: boolean };

/** One way to ask; `id` is the key of its words in the messages, `body` and `answer` name documented shapes. */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post";
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: string;
  readonly answer: string | null;
  readonly media?: string;
  readonly refusals: readonly number[];
};

const inPath = (name: string): Parameter => ({ name, in: "path", required: true });
const asked = (name: string, required = false): Parameter => ({ name, in: "query", required });

export const operations: readonly Operation[] = [
  { id: "catalogue", method: "get", path: "/api/services", parameters: [], answer: "Catalogue", refusals: [] },
  {
    id: "service",
    method: "get",
    path: "/api/services/{serviceId}",
    parameters: [inPath("serviceId")],
    answer: "Service",
    refusals: [404],
  },
  {
    id: "terms",
    method: "get",
    path: "/api/services/{serviceId}/terms",
    parameters: [inPath("serviceId"), asked("at", true), asked("category"), asked("subtype")],
    answer: "Terms",
    refusals: [400, 404],
  },
  {
    id: "eligibility",
    method: "post",
    path: "/api/services/{serviceId}/eligibility",
    parameters: [inPath("serviceId")],
    body: "EligibilityRequest",
    answer: "Eligibility",
    refusals: [400, 404, 429],
  },
  {
    id: "verification",
    method: "get",
    path: "/api/verify/{number}",
    parameters: [inPath("number")],
    answer: "Verification",
    refusals: [404, 429],
  },
  { id: "keys", method: "get", path: "/.well-known/jwks.json", parameters: [], answer: "DocumentKeys", refusals: [] },
  {
    id: "cpsv",
    method: "get",
    path: "/api/open-data/cpsv-ap",
    parameters: [],
    answer: null,
    media: "application/ld+json",
    refusals: [],
  },
  { id: "openapi", method: "get", path: "/api/open-data/openapi", parameters: [], answer: null, refusals: [] },
];

/** Words of the description by key: `operations.<id>`, `parameters.<name>`, `answers.<status>`, `title`, `lead`. */
export type Words = (key: string) => string;

const reference = (shape: string | null) => (shape === null ? { type: "object" } : { $ref: `#/components/schemas/${shape}` });

const shapes = () => {
  const { schemas } = z.toJSONSchema(documented, { uri: (id) => `#/components/schemas/${id}`, io: "input" });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id, $schema, ...shape }]) => [id, shape]));
};

/** @returns the document as plain data; `origin` without a slash at its end. */
export const openApi = (origin: string, words: Words) => ({
  openapi: "3.1.0",
  info: { title: words("title"), description: words("lead"), version: "1" },
  servers: [{ url: origin }],
  paths: Object.fromEntries(
    operations.map((operation) => [
      operation.path,
      {
        [operation.method]: {
          operationId: operation.id,
          summary: words(`operations.${operation.id}`),
          parameters: operation.parameters.map((parameter) => ({
            ...parameter,
            description: words(`parameters.${parameter.name}`),
            schema: { type: "string" },
          })),
          ...(operation.body === undefined
            ? {}
            : { requestBody: { required: true, content: { "application/json": { schema: reference(operation.body) } } } }),
          responses: {
            200: {
              description: words("answers.200"),
              content: { [operation.media ?? "application/json"]: { schema: reference(operation.answer) } },
            },
            ...Object.fromEntries(operation.refusals.map((status) => [status, { description: words(`answers.${status}`) }])),
          },
        },
      },
    ]),
  ),
  components: { schemas: shapes() },
});
