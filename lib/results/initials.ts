/** «Сейтқали Данияр Мұратұлы» → «С. Д. М.»: enough for the holder of a document to be recognised, too little for anybody else. */
export const initialsOf = (fullName: string): string =>
  fullName
    .split(/\s+/)
    .filter((part) => /^\p{L}/u.test(part))
    .map((part) => `${[...part][0]?.toLocaleUpperCase("kk") ?? ""}.`)
    .join(" ");
