/** Names of demo people. Identity documents of Kazakhstan spell a name one way in both languages. */
export type SurnameForms = { readonly male: string; readonly female: string };
export type GivenName = { readonly name: string; readonly patronymic: { readonly male: string; readonly female: string } };

const same = (surname: string): SurnameForms => ({ male: surname, female: surname });
const withA = (male: string): SurnameForms => ({ male, female: `${male}а` });
const kazakh = (name: string): GivenName => ({ name, patronymic: { male: `${name}ұлы`, female: `${name}қызы` } });
const russian = (name: string, male: string, female: string): GivenName => ({ name, patronymic: { male, female } });

export type NameStock = {
  readonly surnames: readonly SurnameForms[];
  readonly men: readonly GivenName[];
  readonly women: readonly string[];
};

export const kazakhNames: NameStock = {
  surnames: [
    ...["Ахметов", "Нұрғалиев", "Жұмабаев", "Әбдірахманов", "Қалиев", "Оспанов", "Мұқанов", "Тұрсынов", "Көшербаев", "Өтепов"].map(withA),
    ...["Сейтқали", "Қасымбек", "Төлеген", "Өмірзақ", "Жаңабай", "Әшімхан", "Дүйсенбек", "Құдайберген", "Тілеуқабыл", "Бөкейхан"].map(same),
  ],
  men: [
    "Данияр",
    "Ержан",
    "Нұрлан",
    "Бауыржан",
    "Қайрат",
    "Серік",
    "Асқар",
    "Мұрат",
    "Әділет",
    "Айбек",
    "Дәурен",
    "Ғалым",
    "Тимур",
    "Олжас",
    "Өркен",
    "Жандос",
  ].map(kazakh),
  women: [
    "Айгүл",
    "Гүлнәр",
    "Әсел",
    "Динара",
    "Мәдина",
    "Жанар",
    "Сәуле",
    "Ақмарал",
    "Назгүл",
    "Үміт",
    "Қарлығаш",
    "Шынар",
    "Әйгерім",
    "Томирис",
  ],
};

export const russianNames: NameStock = {
  surnames: [
    ...["Иванов", "Соколов", "Кузнецов", "Лебедев", "Королёв", "Фёдоров", "Никитин", "Савельев"].map(withA),
    { male: "Вишневский", female: "Вишневская" },
    { male: "Белый", female: "Белая" },
    same("Шевченко"),
    same("Коваленко"),
  ],
  men: [
    russian("Алексей", "Алексеевич", "Алексеевна"),
    russian("Сергей", "Сергеевич", "Сергеевна"),
    russian("Пётр", "Петрович", "Петровна"),
    russian("Дмитрий", "Дмитриевич", "Дмитриевна"),
    russian("Илья", "Ильич", "Ильинична"),
    russian("Павел", "Павлович", "Павловна"),
    russian("Артём", "Артёмович", "Артёмовна"),
    russian("Андрей", "Андреевич", "Андреевна"),
    russian("Михаил", "Михайлович", "Михайловна"),
  ],
  women: ["Наталья", "Ольга", "Екатерина", "Анна", "Любовь", "Алёна", "Софья", "Ирина", "Вера", "Мария"],
};

/** The family name of a man and of a woman of one family. @throws for a name that is not in the stock. */
export const surname = (male: string): SurnameForms => {
  const found = [...kazakhNames.surnames, ...russianNames.surnames].find((forms) => forms.male === male);
  if (!found) throw new Error(`no surname ${male} in the stock`);
  return found;
};

/** The patronymic that a father's given name gives. @throws for a name that is not in the stock. */
export const patronymicOf = (fatherGiven: string, sex: "male" | "female"): string => {
  const found = [...kazakhNames.men, ...russianNames.men].find((given) => given.name === fatherGiven);
  if (!found) throw new Error(`no patronymic for ${fatherGiven} in the stock`);
  return found.patronymic[sex];
};
