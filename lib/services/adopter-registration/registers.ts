import type { GatewayDatum } from "../define.ts";

const spouseKnown = {
  all: [
    { field: "marital-status", eq: "married" },
    { field: "spouse-has-iin", eq: "yes" },
  ],
} as const;
const ofApplicant = { about: "applicant", iinFrom: ["applicant-iin"] } as const;
const ofSpouse = { about: "spouse", iinFrom: ["spouse-iin"] } as const;

/**
 * Registers asked through the e-government gateway, after the consent; identity, convictions and the ownership of the dwelling only for
 * the office (item 9 of the Rules). A spouse without a number is not asked about: the office obtains the data.
 */
export const gatewayData = [
  { id: "gw-applicant-identity", register: "person", ...ofApplicant },
  { id: "gw-applicant-registration", register: "residence", ...ofApplicant },
  { id: "gw-spouse-identity", register: "person", ...ofSpouse, rule: spouseKnown },
  { id: "gw-housing-ownership", register: "property", ...ofApplicant, rule: { field: "home-ownership", eq: "applicant-owns" } },
  {
    id: "gw-housing-ownership-spouse",
    register: "property",
    ...ofSpouse,
    rule: {
      all: [
        { field: "home-ownership", eq: "spouse-owns" },
        { field: "spouse-has-iin", eq: "yes" },
      ],
    },
  },
  { id: "gw-criminal-record-applicant", register: "criminal-record", ...ofApplicant },
  { id: "gw-criminal-record-spouse", register: "criminal-record", ...ofSpouse, rule: spouseKnown },
  { id: "gw-children-birth-certificates", about: "children of the applicant", register: "children", iinFrom: ["applicant-iin"] },
  {
    id: "gw-marriage-certificate",
    about: "applicant and spouse",
    register: "marriage",
    iinFrom: ["applicant-iin"],
    rule: { field: "marital-status", eq: "married" },
    // A marriage that was dissolved since is no marriage.
    match: { fact: "status", field: "marital-status" },
  },
  { id: "gw-dispensary", register: "health", ...ofApplicant },
  { id: "gw-dispensary-spouse", register: "health", ...ofSpouse, rule: spouseKnown },
] as const satisfies readonly GatewayDatum[];
