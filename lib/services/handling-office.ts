import { type Answers, textOf } from "./answers.ts";
import type { ServiceDefinition } from "./define.ts";

/** Office that the case goes to: the one the applicant chose, or the only one of its kind; undefined when there is none. */
export const handlingOffice = <O extends { readonly kind: string }>(
  service: ServiceDefinition,
  answers: Answers,
  offices: ReadonlyMap<string, O>,
): O | undefined =>
  service.officeField === null
    ? [...offices.values()].find(({ kind }) => kind === service.onlyOffice)
    : offices.get(textOf(answers, service.officeField));
