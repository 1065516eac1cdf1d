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

/** Districts of each region: the name in Kazakh and "of the district" in Russian. */
const districtNames: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  akmola: [
    ["Целиноград", "Целиноградского района"],
    ["Бурабай", "Бурабайского района"],
  ],
  aktobe: [
    ["Мұғалжар", "Мугалжарского района"],
    ["Хромтау", "Хромтауского района"],
  ],
  "almaty-region": [
    ["Талғар", "Талгарского района"],
    ["Іле", "Илийского района"],
  ],
  atyrau: [
    ["Жылыой", "Жылыойского района"],
    ["Құрманғазы", "Курмангазинского района"],
  ],
  "east-kazakhstan": [
    ["Глубокое", "Глубоковского района"],
    ["Катонқарағай", "Катон-Карагайского района"],
  ],
  zhambyl: [
    ["Меркі", "Меркенского района"],
    ["Шу", "Шуского района"],
  ],
  "west-kazakhstan": [
    ["Бәйтерек", "Байтерекского района"],
    ["Бөрлі", "Бурлинского района"],
  ],
  karaganda: [
    ["Абай", "Абайского района"],
    ["Бұқар жырау", "Бухар-Жырауского района"],
  ],
  kostanay: [
    ["Қарабалық", "Карабалыкского района"],
    ["Меңдіқара", "Мендыкаринского района"],
  ],
  kyzylorda: [
    ["Арал", "Аральского района"],
    ["Қазалы", "Казалинского района"],
  ],
  mangystau: [
    ["Бейнеу", "Бейнеуского района"],
    ["Қарақия", "Каракиянского района"],
  ],
  pavlodar: [
    ["Баянауыл", "Баянаульского района"],
    ["Ертіс", "Иртышского района"],
  ],
  "north-kazakhstan": [
    ["Тайынша", "Тайыншинского района"],
    ["Қызылжар", "Кызылжарского района"],
  ],
  "south-kazakhstan": [
    ["Сайрам", "Сайрамского района"],
    ["Түлкібас", "Тюлькубасского района"],
  ],
  "almaty-city": [
    ["Әуезов", "Ауэзовского района"],
    ["Бостандық", "Бостандыкского района"],
  ],
  "astana-city": [
    ["Алматы", "района «Алматы»"],
    ["Есіл", "района «Есиль»"],
  ],
};

/** A district of the demo; `n` counts from 1 within its region. */
export type DemoDistrict = { readonly regionId: string; readonly n: number; readonly name: Text; readonly of: Text };

export const demoDistricts: readonly DemoDistrict[] = demoRegions.flatMap(({ id }) =>
  (districtNames[id] ?? []).map(([kk, ruOf], at) => ({
    regionId: id,
    n: at + 1,
    name: { kk: `${kk} ауданы`, ru: ruOf.replace(/ого района$/, "ий район").replace(/^района/, "район") },
    of: { kk: `${kk} ауданының`, ru: ruOf },
  })),
);

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

export const demoDistrictAddress = ({ name }: DemoDistrict, n: number): Text => {
  const street = streets[n % streets.length] as Street;
  const house = 1 + ((n * 5) % 61);
  return { kk: `${name.kk}, ${street.kk}, ${house}-үй`, ru: `${name.ru}, ${street.ru}, д. ${house}` };
};
