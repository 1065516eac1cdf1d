import type { Text } from "#lib/services/define.ts";
import { demoOfficeAddress, demoRegion, demoRegions } from "./regions.ts";

export type DemoOffice = {
  readonly id: string;
  readonly kind: string;
  readonly regionId: string;
  readonly title: Text;
  readonly address: Text;
  readonly phone: string;
  readonly parentId: string | null;
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

/** Office of the portal itself: its operators. It handles no case. */
export const portalOfficeId = "portal";

export const officeIdOf = (kindId: string, regionId: string): string => `${kindId}-${regionId}`;

export const demoOffices: readonly DemoOffice[] = [
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
  {
    id: portalOfficeId,
    kind: "portal",
    regionId: "astana-city",
    title: { kk: "Порталдың операторы (демо)", ru: "Оператор портала (демо)" },
    address: { kk: `${demoRegion("astana-city").town.kk} қаласы`, ru: `г. ${demoRegion("astana-city").town.ru}` },
    phone: "1414",
    parentId: null,
  },
];
