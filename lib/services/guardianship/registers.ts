import type { GatewayDatum } from "../define.ts";

const outsideOrganisation = { field: "child-in-organisation", eq: "no" } as const;

/** Asked once for each child whose number is known. */
const ofChild = { iinFrom: ["child-iin"], perItemOf: "children" } as const;

/** Registers asked through the e-government gateway, after the consent; the ownership of a dwelling only for the office. */
export const gatewayData = [
  { id: "applicant-identity", about: "applicant", register: "person", iinFrom: ["applicant-iin"] },
  { id: "applicant-registration", about: "applicant", register: "residence", iinFrom: ["applicant-iin"] },
  {
    id: "zags-marriage",
    about: "applicant",
    register: "marriage",
    iinFrom: ["applicant-iin"],
    // A marriage that was dissolved since is no marriage.
    match: { fact: "status", field: "marital-status" },
    rule: {
      all: [
        { field: "marital-status", eq: "married" },
        { field: "marriage-abroad", eq: "no" },
      ],
    },
  },
  {
    id: "zags-birth",
    about: "child",
    register: "birth",
    ...ofChild,
    rule: { forEach: "children", if: { all: [outsideOrganisation, { field: "child-born-abroad", eq: "no" }] } },
  },
  {
    id: "zags-birth-reference",
    about: "child",
    register: "birth-reference",
    special: true,
    ...ofChild,
    rule: {
      forEach: "children",
      if: { all: [outsideOrganisation, { field: "loss-of-care-grounds", includes: "loss-father-by-mother" }] },
    },
  },
  {
    id: "zags-death",
    about: "parents",
    register: "parents-death",
    special: true,
    ...ofChild,
    rule: { forEach: "children", if: { all: [outsideOrganisation, { field: "loss-of-care-grounds", includes: "loss-death" }] } },
  },
  {
    id: "dwelling-ownership",
    about: "applicant",
    register: "property",
    iinFrom: ["applicant-iin"],
    rule: { field: "housing-basis", eq: "own-applicant-or-spouse" },
  },
  {
    id: "dwelling-ownership-spouse",
    about: "spouse",
    register: "property",
    iinFrom: ["spouse-iin"],
    rule: {
      all: [
        { field: "housing-basis", eq: "own-applicant-or-spouse" },
        { field: "marital-status", eq: "married" },
        { field: "spouse-has-iin", eq: "yes" },
      ],
    },
  },
] as const satisfies readonly GatewayDatum[];
