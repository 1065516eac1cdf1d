/** Legal entities of the demo by BIN; the facts of the register `organisation`. */
const organisations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "120340001200": {
    name: "«Бақытты отбасы» халықаралық агенттігінің филиалы (демо)",
    nameRu: "Филиал международного агентства «Счастливая семья» (демо)",
    registeredOn: "2012-03-14",
    status: "active",
  },
};

export const demoOrganisation = (bin: string): Readonly<Record<string, string>> | null => organisations[bin] ?? null;
