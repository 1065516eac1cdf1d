import type { Text } from "#lib/services/define.ts";
import { demoBin } from "./iin.ts";
import { demoDistrictAddress, demoDistricts, demoOfficeAddress, demoRegions } from "./regions.ts";

export type DemoOffice = {
  readonly id: string;
  readonly kind: string;
  readonly regionId: string;
  readonly title: Text;
  readonly address: Text;
  readonly phone: string;
  readonly parentId: string | null;
  /** Business identification number. */
  readonly bin: string;
};

/** The regions whose offices have every role, so that a case can be walked through; in the others a few people hold them all. */
export const mainRegions = ["karaganda", "almaty-city"] as const;

type Kind = {
  readonly kind: string;
  readonly id: string;
  readonly parent?: string;
  readonly title: (of: Text, townOf: Text) => Text;
};

const kinds: readonly Kind[] = [
  {
    kind: "local-military-office",
    id: "military-office",
    title: (_of, townOf) => ({
      kk: `${townOf.kk} қорғаныс істері жөніндегі басқармасы (демо)`,
      ru: `Управление по делам обороны ${townOf.ru} (демо)`,
    }),
  },
  {
    kind: "conscription-commission",
    id: "commission",
    parent: "military-office",
    title: (_of, townOf) => ({ kk: `${townOf.kk} әскерге шақыру комиссиясы (демо)`, ru: `Призывная комиссия ${townOf.ru} (демо)` }),
  },
  {
    kind: "education-department",
    id: "education",
    title: (_of, townOf) => ({ kk: `${townOf.kk} білім бөлімі (демо)`, ru: `Отдел образования ${townOf.ru} (демо)` }),
  },
  {
    kind: "school",
    id: "school-1",
    parent: "education",
    title: (_of, townOf) => ({
      kk: `${townOf.kk} № 101 жалпы білім беретін мектебі (демо)`,
      ru: `Общеобразовательная школа № 101 ${townOf.ru} (демо)`,
    }),
  },
  {
    kind: "school",
    id: "school-2",
    parent: "education",
    title: (_of, townOf) => ({ kk: `${townOf.kk} № 102 мектеп-гимназиясы (демо)`, ru: `Школа-гимназия № 102 ${townOf.ru} (демо)` }),
  },
  {
    kind: "school",
    id: "school-3",
    parent: "education",
    title: (_of, townOf) => ({ kk: `${townOf.kk} № 103 мектеп-лицейі (демо)`, ru: `Школа-лицей № 103 ${townOf.ru} (демо)` }),
  },
  {
    kind: "college-or-university",
    id: "college",
    title: (_of, townOf) => ({ kk: `${townOf.kk} политехникалық колледжі (демо)`, ru: `Политехнический колледж ${townOf.ru} (демо)` }),
  },
  {
    kind: "training-organisation",
    id: "training",
    parent: "military-office",
    title: (_of, townOf) => ({
      // "of the town" ends in -ның; "in the town" is the same word with -ндағы.
      kk: `Әскери-техникалық мектептің ${townOf.kk.replace(/ның$/, "ндағы")} филиалы (демо)`,
      ru: `Филиал Военно-технической школы ${townOf.ru} (демо)`,
    }),
  },
  {
    kind: "state-corporation",
    id: "service-centre",
    title: (_of, townOf) => ({
      kk: `Мемлекеттік корпорацияның ${townOf.kk.replace(/ның$/, "ндағы")} бөлімі (демо)`,
      ru: `Отдел Государственной корпорации ${townOf.ru} (демо)`,
    }),
  },
  {
    kind: "quality-body",
    id: "quality",
    title: (of) => ({
      kk: `${of.kk} мемлекеттік қызметтер сапасын бақылау департаменті (демо)`,
      ru: `Департамент контроля качества государственных услуг ${of.ru} (демо)`,
    }),
  },
];

/** In a district: nobody works there at the portal, so that the office of the region's town takes its applications. */
const districtKinds: readonly (Pick<Kind, "kind" | "id"> & { readonly parent: string; readonly title: (of: Text) => Text })[] = [
  {
    kind: "local-military-office",
    id: "military-office",
    parent: "military-office",
    title: (of) => ({ kk: `${of.kk} қорғаныс істері жөніндегі бөлімі (демо)`, ru: `Отдел по делам обороны ${of.ru} (демо)` }),
  },
  {
    kind: "conscription-commission",
    id: "commission",
    parent: "commission",
    title: (of) => ({ kk: `${of.kk} әскерге шақыру комиссиясы (демо)`, ru: `Призывная комиссия ${of.ru} (демо)` }),
  },
  {
    kind: "education-department",
    id: "education",
    parent: "education",
    title: (of) => ({ kk: `${of.kk} білім бөлімі (демо)`, ru: `Отдел образования ${of.ru} (демо)` }),
  },
  {
    kind: "school",
    id: "school",
    parent: "education",
    title: (of) => ({ kk: `${of.kk} № 3 жалпы білім беретін мектебі (демо)`, ru: `Общеобразовательная школа № 3 ${of.ru} (демо)` }),
  },
];

/** Office of the portal itself: its operators. It handles no case. */
export const portalOfficeId = "portal";

/** Where the whole country has one office. */
const central: readonly (Pick<DemoOffice, "id" | "kind" | "title" | "phone"> & { readonly parentId?: string })[] = [
  {
    id: portalOfficeId,
    kind: "portal",
    title: { kk: "Порталдың операторы (демо)", ru: "Оператор портала (демо)" },
    phone: "1414",
  },
  {
    id: "committee",
    kind: "committee",
    title: { kk: "Балалардың құқықтарын қорғау комитеті (демо)", ru: "Комитет по охране прав детей (демо)" },
    phone: "+7 7000 40 00 10",
  },
  ...[
    ["justice", "Әділет органы (демо)", "Орган юстиции (демо)"],
    ["interior", "Ішкі істер органы (демо)", "Орган внутренних дел (демо)"],
    ["foreign-affairs", "Сыртқы істер органы (демо)", "Орган иностранных дел (демо)"],
  ].map(([id = "", kk = "", ru = ""], n) => ({
    id,
    kind: "consulted-body",
    title: { kk, ru },
    phone: `+7 7000 40 00 ${20 + n}`,
    parentId: "committee",
  })),
];

export const officeIdOf = (kindId: string, regionId: string): string => `${kindId}-${regionId}`;

const unnumbered: readonly Omit<DemoOffice, "bin">[] = [
  ...demoRegions.flatMap((region, at) =>
    kinds.map((kind, n) => ({
      id: officeIdOf(kind.id, region.id),
      kind: kind.kind,
      regionId: region.id,
      title: kind.title(region.of, region.townOf),
      address: demoOfficeAddress(region.id, at * kinds.length + n),
      phone: `+7 7000 ${String(10 + at)} ${String(10 + n)} 00`,
      parentId: kind.parent === undefined ? null : officeIdOf(kind.parent, region.id),
    })),
  ),
  ...demoDistricts.flatMap((district, at) =>
    districtKinds.map((kind, n) => ({
      id: `${officeIdOf(kind.id, district.regionId)}-district-${district.n}`,
      kind: kind.kind,
      regionId: district.regionId,
      title: kind.title(district.of),
      address: demoDistrictAddress(district, at * districtKinds.length + n),
      phone: `+7 7000 ${String(30 + Math.floor(at / 8))} ${String(10 + (at % 8) * districtKinds.length + n)} 00`,
      parentId: officeIdOf(kind.parent, district.regionId),
    })),
  ),
  ...central.map(({ parentId = null, ...office }, n) => ({
    ...office,
    regionId: "astana-city",
    address: demoOfficeAddress("astana-city", 500 + n),
    parentId,
  })),
];

/** Far enough apart that the next number that may be issued is nobody else's. */
const apart = 100;

export const demoOffices: readonly DemoOffice[] = unnumbered.map((office, n) => ({ ...office, bin: demoBin((n + 1) * apart) }));

/** The defence departments come from the decree's table, which prints no numbers: the demo lends them some. */
export const demoBinsOfDepartments: ReadonlyMap<string, string> = new Map(
  demoRegions.map(({ id }, n) => [officeIdOf("defence", id), demoBin((demoOffices.length + n + 1) * apart)]),
);
