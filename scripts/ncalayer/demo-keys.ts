/** Which keys the people of the demo hold: what NCALayer would find in their key files. */
import { demoBinsOfDepartments, demoOffices } from "#lib/demo/offices.ts";
import { demoPeople, demoStaff } from "#lib/demo/people.ts";
import directory from "#lib/offices/directory-2012.json" with { type: "json" };
import { type KeyOrder, userKinds } from "../eds/authority.ts";
import type { SignerWanted } from "./sign-request.ts";

export type DemoKey = Pick<KeyOrder, "person" | "use"> & {
  /** `<iin>-<sign|sign-in>[-<bin>]`. */
  readonly id: string;
  readonly organisation: { readonly bin: string; readonly name: string; readonly role: "firstHead" | "employee" } | null;
};

const purpose = { sign: "1.3.6.1.5.5.7.3.4", "sign-in": "1.3.6.1.5.5.7.3.2" } as const;

const usageOf = (key: DemoKey): readonly string[] => [
  purpose[key.use],
  ...(key.organisation === null ? [userKinds.person] : [userKinds.organisation, userKinds[key.organisation.role]]),
];

const headRoles: ReadonlySet<string> = new Set(["head", "commission-chair"]);

type Organisation = NonNullable<DemoKey["organisation"]>;

const names: ReadonlyMap<string, string> = new Map([
  ...demoOffices.map(({ bin, title }) => [bin, title.kk] as const),
  ...directory.departments.map(({ region, kk }) => [demoBinsOfDepartments.get(`defence-${region}`) ?? "", kk] as const),
]);
const binOf = (officeId: string): string | undefined =>
  demoOffices.find(({ id }) => id === officeId)?.bin ?? demoBinsOfDepartments.get(officeId);

const organisationsOf = (iin: string, askedBin: string | null): readonly Organisation[] => {
  const grants = demoStaff.filter((member) => member.person.iin === iin).flatMap(({ roles }) => roles);
  const heads = new Set(grants.filter(({ role }) => headRoles.has(role)).map(({ officeId }) => binOf(officeId)));
  const bins = new Set([...grants.map(({ officeId }) => binOf(officeId)), askedBin]);
  return [...bins].flatMap((bin) => {
    const name = bin ? names.get(bin) : undefined;
    return bin && name ? [{ bin, name, role: heads.has(bin) ? "firstHead" : "employee" }] : [];
  });
};

/**
 * All keys of one person of the demo; none for a stranger.
 *
 * @param askedBin the organisation that the page names: whom an operator makes an official while the demo runs gets its key at once.
 */
export const keysOf = (iin: string, askedBin: string | null = null): readonly DemoKey[] => {
  const person = demoPeople.find((one) => one.iin === iin);
  if (person === undefined) return [];
  return [null, ...organisationsOf(iin, askedBin)].flatMap((organisation) =>
    (["sign", "sign-in"] as const).map((use) => ({
      id: [iin, use, ...(organisation === null ? [] : [organisation.bin])].join("-"),
      person: { iin, surname: person.surname, givenName: person.givenName, patronymic: person.patronymic },
      use,
      organisation,
    })),
  );
};

/** Whether the window of NCALayer lets this key be picked. The number of the certificate is compared where it is made. */
export const mayBePicked = (key: DemoKey, wanted: SignerWanted): boolean => {
  const usage = usageOf(key);
  return (
    wanted.extKeyUsageOids.every((oid) => usage.includes(oid)) &&
    (wanted.iin === null || wanted.iin === key.person.iin) &&
    (wanted.bin === null || wanted.bin === key.organisation?.bin)
  );
};
