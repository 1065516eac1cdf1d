/** «Жумабекова Алия Талгатовна» → «Жумабекова А. Т.»: surname first, as the registers write it. */
export const shortName = (fullName: string): string => {
  const [surname = "", ...others] = fullName.trim().split(/\s+/);
  return [surname, ...others.map((name) => `${name.slice(0, 1)}.`)].join("\u00a0").trim();
};
