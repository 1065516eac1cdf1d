import type { StaffRole } from "#lib/access/roles.ts";
import { kazakhNames, russianNames } from "./names.ts";
import { mainRegions, officeIdOf, portalOfficeId } from "./offices.ts";
import type { Persona } from "./personas.ts";
import type { DemoPerson, Population } from "./population.ts";
import { demoRegions } from "./regions.ts";

export type StaffPersona = Persona & { readonly roles: readonly { readonly role: StaffRole; readonly officeId: string }[] };

type Post = { readonly id: string; readonly roles: readonly (readonly [role: StaffRole, officeKind: string])[]; readonly born?: string };

/** One person per post, so that every step of every workflow can be shown, and nobody both prepares and signs. */
const posts: readonly Post[] = [
  { id: "commission-clerk", roles: [["clerk", "commission"]] },
  { id: "commission-chair", roles: [["commission-chair", "commission"]] },
  { id: "commission-member-1", roles: [["commission-member", "commission"]] },
  { id: "commission-member-2", roles: [["commission-member", "commission"]] },
  {
    id: "military-clerk",
    roles: [
      ["clerk", "military-office"],
      ["executor", "military-office"],
    ],
  },
  { id: "military-head", roles: [["head", "military-office"]] },
  {
    id: "defence-clerk",
    roles: [
      ["clerk", "defence"],
      ["executor", "defence"],
    ],
  },
  { id: "defence-head", roles: [["head", "defence"]] },
  { id: "education-clerk", roles: [["clerk", "education"]] },
  { id: "education-executor", roles: [["executor", "education"]] },
  { id: "education-head", roles: [["head", "education"]] },
  {
    id: "school-clerk",
    roles: [
      ["clerk", "school-1"],
      ["executor", "school-1"],
    ],
  },
  { id: "school-head", roles: [["head", "school-1"]] },
  {
    id: "college-clerk",
    roles: [
      ["clerk", "college"],
      ["executor", "college"],
    ],
  },
  { id: "college-head", roles: [["head", "college"]] },
  { id: "training-officer", roles: [["training-organisation", "training"]] },
  { id: "corporation-clerk", roles: [["corporation-clerk", "service-centre"]] },
  {
    id: "complaints-officer",
    roles: [
      ["complaints-officer", "commission"],
      ["complaints-officer", "military-office"],
      ["complaints-officer", "education"],
      ["complaints-officer", "school-1"],
      ["complaints-officer", "defence"],
      ["complaints-officer", "college"],
    ],
  },
  { id: "quality-officer", roles: [["quality-body", "quality"]] },
];

/** In the other regions a few people hold all posts; still nobody prepares and signs the same paper. */
const fewPosts: readonly Post[] = [
  {
    id: "desk",
    roles: [
      ["clerk", "commission"],
      ["clerk", "military-office"],
      ["clerk", "education"],
      ["clerk", "defence"],
      ["clerk", "college"],
      ["executor", "military-office"],
      ["executor", "education"],
      ["executor", "defence"],
      ["executor", "college"],
      ["training-organisation", "training"],
    ],
  },
  {
    id: "chief",
    roles: [
      ["commission-chair", "commission"],
      ["head", "military-office"],
      ["head", "education"],
      ["head", "defence"],
      ["head", "college"],
    ],
  },
  { id: "member-1", roles: [["commission-member", "commission"]] },
  {
    id: "member-2",
    roles: [
      ["commission-member", "commission"],
      ["complaints-officer", "education"],
      ["complaints-officer", "military-office"],
      ["complaints-officer", "defence"],
      ["complaints-officer", "college"],
    ],
  },
  {
    id: "control",
    roles: [
      ["complaints-officer", "commission"],
      ["quality-body", "quality"],
    ],
  },
];

/** Offices that the country has one of. */
const centralPosts: readonly Post[] = [
  { id: "operator", roles: [["operator", portalOfficeId]] },
  { id: "operator-2", roles: [["operator", portalOfficeId]] },
  { id: "committee-clerk", roles: [["clerk", "committee"]] },
  { id: "committee-executor", roles: [["executor", "committee"]] },
  { id: "committee-head", roles: [["head", "committee"]] },
  { id: "committee-complaints", roles: [["complaints-officer", "committee"]] },
  {
    id: "consulted-officer",
    roles: [
      ["consulted-body", "justice"],
      ["consulted-body", "interior"],
      ["consulted-body", "foreign-affairs"],
    ],
  },
];

/** Staff of every region. The persona id is the post, with the region added outside the first main region. */
export const addStaff = (population: Population): readonly StaffPersona[] => {
  let n = 0;
  const newPerson = (regionId: string): DemoPerson => {
    n += 1;
    const stock = n % 4 === 3 ? russianNames : kazakhNames;
    const female = n % 2 === 0;
    const at = <T>(list: readonly T[], step: number): T => list[(n * step + 3) % list.length] as T;
    return population.add({
      surname: at(stock.surnames, 7).male,
      given: female ? at(stock.women, 5) : at(stock.men, 5).name,
      father: at(stock.men, 3).name,
      sex: female ? "female" : "male",
      born: `${1970 + ((n * 3) % 24)}-${String(1 + ((n * 5) % 12)).padStart(2, "0")}-${String(1 + ((n * 11) % 28)).padStart(2, "0")}`,
      region: regionId,
    });
  };

  const regional = demoRegions.flatMap((region) => {
    const main = mainRegions.some((id) => id === region.id);
    return (main ? posts : fewPosts).map(
      (post): StaffPersona => ({
        id: region.id === mainRegions[0] ? post.id : `${post.id}-${region.id}`,
        group: "staff",
        person: newPerson(region.id),
        relatives: [],
        roles: post.roles.map(([role, kind]) => ({ role, officeId: officeIdOf(kind, region.id) })),
      }),
    );
  });

  // A head of age for call-up and training: his own application must be decided by somebody else.
  const ownCase = population.add({
    surname: "Нұрғалиев",
    given: "Данияр",
    father: "Ғалым",
    sex: "male",
    born: "1999-08-03",
    region: mainRegions[0],
  });
  return [
    ...regional,
    {
      id: "staff-applicant",
      group: "staff",
      person: ownCase,
      relatives: [],
      roles: [
        { role: "head", officeId: officeIdOf("military-office", mainRegions[0]) },
        { role: "commission-member", officeId: officeIdOf("commission", mainRegions[1]) },
      ],
    },
    ...centralPosts.map(
      ({ id, roles }): StaffPersona => ({
        id,
        group: "staff",
        person: newPerson("astana-city"),
        relatives: [],
        roles: roles.map(([role, officeId]) => ({ role, officeId })),
      }),
    ),
  ];
};
