import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageMessages } from "#lib/i18n/messages.ts";
import directory from "#lib/offices/directory-2012.json" with { type: "json" };
import { demoCases } from "#lib/services/demo-cases.ts";
import { allServices, findService } from "#lib/services/registry.ts";
import { demoBinsOfDepartments, demoOffices } from "./offices.ts";
import { demoPeople, demoPersonas, demoStaff, persona } from "./people.ts";
import { factsOf } from "./registers.ts";

/** The published algorithm (Government resolution 565 of 2003), written a second time on purpose. */
const controlDigitFits = (iin: string): boolean => {
  const digits = [...iin].map(Number);
  const sum = (shift: number) => digits.slice(0, 11).reduce((total, digit, index) => total + digit * (((index + shift) % 11) + 1), 0) % 11;
  const first = sum(0);
  return digits[11] === (first === 10 ? sum(2) : first);
};

describe("the demo's people", () => {
  it("all have an IIN of their own that says their birth date and sex and has the right control digit", () => {
    expect(new Set(demoPeople.map((person) => person.iin)).size).toBe(demoPeople.length);
    for (const person of demoPeople) {
      expect(controlDigitFits(person.iin), person.iin).toBe(true);
      expect(person.iin.slice(0, 6)).toBe(person.birthDate.slice(2).replaceAll("-", ""));
      expect(Number(person.iin[6]) % 2 === 1).toBe(person.sex === "male");
    }
  });

  it("include a number whose control digit needs the second pass", () => {
    const digits = [...persona("second-pass-iin").person.iin].map(Number);
    expect(digits.slice(0, 11).reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 11).toBe(10);
  });

  it("have families that fit: parents of the right sex, older than the child, married to each other both ways", () => {
    const byIin = new Map(demoPeople.map((person) => [person.iin, person]));
    for (const person of demoPeople) {
      const mother = person.motherIin === null ? undefined : byIin.get(person.motherIin);
      const father = person.fatherIin === null ? undefined : byIin.get(person.fatherIin);
      if (mother)
        expect([mother.sex, person.birthDate.slice(0, 4) >= String(Number(mother.birthDate.slice(0, 4)) + 18)]).toEqual(["female", true]);
      if (father) expect([father.sex, father.birthDate < person.birthDate]).toEqual(["male", true]);
      if (person.marriage) expect(byIin.get(person.marriage.spouseIin)?.marriage?.spouseIin).toBe(person.iin);
    }
  });

  it("have one number each, which nobody else has", () => {
    const phones = demoPeople.flatMap((person) => (person.phone === null ? [] : [person.phone]));
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) expect(phone).toMatch(/^\+77\d{9}$/);
  });

  it("birth record of a child names both parents", () => {
    const child = persona("young-father").relatives[0]?.person;
    expect(factsOf("birth", child?.iin ?? "")).toMatchObject({
      fatherIin: persona("young-father").person.iin,
      motherFullName: "Төлеген Әйгерім Ғалымқызы",
    });
    expect(factsOf("death", persona("widower").relatives[1]?.person.iin ?? "")).toMatchObject({ diedOn: "2025-11-09" });
  });

  it("are those whom the README sends on a tour", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const rows = [...readme.matchAll(/^\| (\p{Lu}\S+ \p{Lu}[^\s,|]+).*?`(\+7[\d ]+)`/gmu)];
    expect(rows.length).toBeGreaterThan(3);
    for (const [, name, phone] of rows)
      expect(demoPersonas.find(({ person }) => person.phone === phone?.replaceAll(" ", ""))?.person, name).toMatchObject({
        surname: name?.split(" ")[0],
        givenName: name?.split(" ")[1],
      });
  });

  it("cover every category of every service, once the service has cases at all", () => {
    for (const { serviceId, cases } of demoCases) {
      const categories = findService(serviceId)?.categories.map((category) => category.id) ?? [];
      expect(new Set(cases.map((one) => one.category))).toEqual(new Set(categories));
      for (const one of cases) expect(persona(one.persona).group).toBe("applicant");
    }
  });

  it("tell in both languages what each of them shows", () => {
    const ids = [...demoPersonas.map((entry) => entry.id), ...demoStaff.map((entry) => entry.id.replace(/-(almaty-city)$/, ""))];
    const staffOfFew = /^(desk|chief|member-1|member-2|control)-/;
    for (const locale of ["kk", "ru"] as const) {
      const shows = (pageMessages(locale).demo as { shows: Record<string, string> }).shows;
      for (const id of ids) if (!staffOfFew.test(id)) expect(shows[id], `${locale} ${id}`).toBeTypeOf("string");
    }
  });
});

describe("the demo's offices", () => {
  it("give every role an office that exists, and every parent too", () => {
    const ids = new Set(demoOffices.map((office) => office.id));
    expect(ids.size).toBe(demoOffices.length);
    for (const office of demoOffices) if (office.parentId !== null) expect(ids).toContain(office.parentId);
    // The defence departments are no demo: they come from the decree's table.
    const all = new Set([...ids, ...directory.departments.map(({ region }) => `defence-${region}`)]);
    for (const member of demoStaff) for (const grant of member.roles) expect(all).toContain(grant.officeId);
  });

  it("have a business identification number each that could be issued, so that decisions can be signed there", () => {
    const bins = [...demoOffices.map(({ bin }) => bin), ...demoBinsOfDepartments.values()];
    for (const bin of bins) expect(/^\d{12}$/.test(bin) && controlDigitFits(bin), bin).toBe(true);
    expect(new Set(bins).size).toBe(bins.length);
    for (const { department } of directory.departments.map(({ region }) => ({ department: `defence-${region}` })))
      expect(demoBinsOfDepartments.has(department), department).toBe(true);
  });

  it("have somebody for every step of every service in every region", () => {
    const holders = (role: string, officeId: string) =>
      demoStaff.filter((member) => member.roles.some((grant) => grant.role === role && grant.officeId === officeId));
    const connected = (officeId: string) => demoStaff.some((member) => member.roles.some((grant) => grant.officeId === officeId));
    const missing: string[] = [];
    for (const service of allServices()) {
      const question = service.fields.find(({ id }) => id === service.officeField);
      const kinds = question === undefined ? [service.onlyOffice] : [question.officeKind].flat();
      const roles = new Set(service.workflow.steps.map(({ actor }) => actor));
      for (const office of demoOffices.filter(({ kind }) => kinds.includes(kind))) {
        const handler = connected(office.id) ? office.id : (office.parentId ?? office.id);
        for (const role of ["clerk", "executor", "head", "commission-chair", "commission-member"] as const)
          if (roles.has(role) && holders(role, handler).length === 0) missing.push(`${service.id}: no ${role} of ${handler}`);
      }
      // These sit in offices of their own, to which a case is sent.
      for (const role of ["training-organisation", "consulted-body"] as const)
        for (const office of roles.has(role) ? demoOffices.filter(({ kind }) => kind === role) : [])
          if (holders(role, office.id).length === 0) missing.push(`${service.id}: no ${role} of ${office.id}`);
    }
    expect([...new Set(missing)]).toEqual([]);
  });

  it("have two members and a chair in every commission, and never one person who prepares and signs", () => {
    const staffed = (officeId: string) => demoStaff.some((member) => member.roles.some((grant) => grant.officeId === officeId));
    for (const office of demoOffices.filter((entry) => entry.kind === "conscription-commission" && staffed(entry.id))) {
      const holders = (role: string) =>
        demoStaff.filter((member) => member.roles.some((grant) => grant.officeId === office.id && grant.role === role));
      expect([holders("commission-chair").length, holders("commission-member").length >= 2]).toEqual([1, true]);
    }
    for (const member of demoStaff) {
      for (const head of member.roles.filter((grant) => grant.role === "head")) {
        expect(member.roles.some((grant) => grant.role === "executor" && grant.officeId === head.officeId)).toBe(false);
      }
    }
  });
});
