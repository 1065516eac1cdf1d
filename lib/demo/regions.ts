import type { Text } from "#lib/services/define.ts";

/** A region of the demo: its chief town with the forms that titles and addresses need. Region ids are those of the directory. */
export type DemoRegion = {
  readonly id: string;
  /** "of the region", e.g. «Қарағанды облысының». */
  readonly of: Text;
  readonly town: Text;
  readonly townOf: Text;
};

const region = (id: string, kkOf: string, ruOf: string, kk: string, kkTownOf: string, ru: string, ruTownOf: string): DemoRegion => ({
  id,
  of: { kk: kkOf, ru: ruOf },
  town: { kk, ru },
  townOf: { kk: kkTownOf, ru: ruTownOf },
});

export const demoRegions: readonly DemoRegion[] = [
  region("akmola", "Ақмола облысының", "Акмолинской области", "Көкшетау", "Көкшетау қаласының", "Кокшетау", "города Кокшетау"),
  region("aktobe", "Ақтөбе облысының", "Актюбинской области", "Ақтөбе", "Ақтөбе қаласының", "Актобе", "города Актобе"),
  region("almaty-region", "Алматы облысының", "Алматинской области", "Қонаев", "Қонаев қаласының", "Конаев", "города Конаева"),
  region("atyrau", "Атырау облысының", "Атырауской области", "Атырау", "Атырау қаласының", "Атырау", "города Атырау"),
  region(
    "east-kazakhstan",
    "Шығыс Қазақстан облысының",
    "Восточно-Казахстанской области",
    "Өскемен",
    "Өскемен қаласының",
    "Усть-Каменогорск",
    "города Усть-Каменогорска",
  ),
  region("zhambyl", "Жамбыл облысының", "Жамбылской области", "Тараз", "Тараз қаласының", "Тараз", "города Тараза"),
  region(
    "west-kazakhstan",
    "Батыс Қазақстан облысының",
    "Западно-Казахстанской области",
    "Орал",
    "Орал қаласының",
    "Уральск",
    "города Уральска",
  ),
  region("karaganda", "Қарағанды облысының", "Карагандинской области", "Қарағанды", "Қарағанды қаласының", "Караганда", "города Караганды"),
  region("kostanay", "Қостанай облысының", "Костанайской области", "Қостанай", "Қостанай қаласының", "Костанай", "города Костаная"),
  region("kyzylorda", "Қызылорда облысының", "Кызылординской области", "Қызылорда", "Қызылорда қаласының", "Кызылорда", "города Кызылорды"),
  region("mangystau", "Маңғыстау облысының", "Мангистауской области", "Ақтау", "Ақтау қаласының", "Актау", "города Актау"),
  region("pavlodar", "Павлодар облысының", "Павлодарской области", "Павлодар", "Павлодар қаласының", "Павлодар", "города Павлодара"),
  region(
    "north-kazakhstan",
    "Солтүстік Қазақстан облысының",
    "Северо-Казахстанской области",
    "Петропавл",
    "Петропавл қаласының",
    "Петропавловск",
    "города Петропавловска",
  ),
  region(
    "south-kazakhstan",
    "Оңтүстік Қазақстан облысының",
    "Южно-Казахстанской области",
    "Шымкент",
    "Шымкент қаласының",
    "Шымкент",
    "города Шымкента",
  ),
  region("almaty-city", "Алматы қаласының", "города Алматы", "Алматы", "Алматы қаласының", "Алматы", "города Алматы"),
  region("astana-city", "Астана қаласының", "города Астаны", "Астана", "Астана қаласының", "Астана", "города Астаны"),
];

type Street = { readonly kk: string; readonly ru: string };
const streets: readonly Street[] = [
  { kk: "Абай көшесі", ru: "ул. Абая" },
  { kk: "Бұқар жырау даңғылы", ru: "пр. Бухар-Жырау" },
  { kk: "Жамбыл көшесі", ru: "ул. Жамбыла" },
  { kk: "Әуезов көшесі", ru: "ул. Ауэзова" },
  { kk: "Қабанбай батыр даңғылы", ru: "пр. Кабанбай батыра" },
  { kk: "Гоголь көшесі", ru: "ул. Гоголя" },
  { kk: "Бөгенбай батыр көшесі", ru: "ул. Богенбай батыра" },
  { kk: "Сәтбаев көшесі", ru: "ул. Сатпаева" },
  { kk: "Тәуелсіздік даңғылы", ru: "пр. Тауелсиздик" },
  { kk: "Ыбырай Алтынсарин көшесі", ru: "ул. Ыбрая Алтынсарина" },
];

export const demoRegion = (id: string): DemoRegion => {
  const found = demoRegions.find((entry) => entry.id === id);
  if (!found) throw new Error(`no demo region ${id}`);
  return found;
};

/** A deterministic address in the region's chief town, as the registers word it. */
export const demoAddress = (regionId: string, n: number): Text => {
  const { town } = demoRegion(regionId);
  const street = streets[n % streets.length] as Street;
  const house = 1 + ((n * 7) % 89);
  const flat = 1 + ((n * 13) % 71);
  return {
    kk: `${town.kk} қаласы, ${street.kk}, ${house}-үй, ${flat}-пәтер`,
    ru: `г. ${town.ru}, ${street.ru}, д. ${house}, кв. ${flat}`,
  };
};

export const demoOfficeAddress = (regionId: string, n: number): Text => {
  const { town } = demoRegion(regionId);
  const street = streets[n % streets.length] as Street;
  const house = 2 + ((n * 11) % 97);
  return { kk: `${town.kk} қаласы, ${street.kk}, ${house}-үй`, ru: `г. ${town.ru}, ${street.ru}, д. ${house}` };
};
