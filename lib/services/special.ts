/**
 * Special data of a service (class A: health, adoption, orphan status, convictions, military record), as the definition tells: by the kind
 * of the register an answer or paper comes from, or by the mark `special`.
 */
import type { RegisterKind, ServiceDefinition } from "./define.ts";

const specialRegisters: readonly RegisterKind[] = ["criminal-record", "military-registration", "guardianship", "sole-guardian", "health"];

type Parts = Pick<ServiceDefinition, "fields" | "documents" | "gatewayData">;

export type SpecialParts = {
  readonly fields: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly registers: ReadonlySet<string>;
};

/** Ids of the questions, documents and registers whose contents are special. */
export const specialParts = ({ fields, documents, gatewayData }: Parts): SpecialParts => {
  const registers = new Set(
    gatewayData.filter(({ register, special }) => special ?? specialRegisters.includes(register)).map(({ id }) => id),
  );
  return {
    registers,
    fields: new Set(fields.filter(({ special, from }) => special ?? (from !== undefined && registers.has(from))).map(({ id }) => id)),
    documents: new Set(
      documents
        .filter(({ id, special, satisfiedBy }) => special ?? [id, ...(satisfiedBy ?? [])].some((datum) => registers.has(datum)))
        .map(({ id }) => id),
    ),
  };
};
