const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;

/** BIN of a demo body: a legal entity of this country, its head unit; the first number that may be issued at or after `serial`. */
export const demoBin = (serial: number): string => {
  for (let next = serial; next < serial + 200; next++) {
    const digits = `120140${String(next).padStart(5, "0")}`;
    const control = remainder(digits, firstWeights);
    if (control < 10) return digits + control;
  }
  throw new Error(`no number near serial ${serial}`);
};

/** An IIN of a demo person: the first number that may be issued at or after `serial`; `secondPass` asks for the rarer control digit. */
export const demoIin = (birthDate: string, sex: "male" | "female", serial: number, secondPass = false): string => {
  const century = Number(birthDate.slice(0, 2)) - 18;
  const head = birthDate.slice(2).replaceAll("-", "") + String(century * 2 + (sex === "male" ? 1 : 2));
  for (let next = serial; next < serial + 200; next++) {
    const digits = head + String(next).padStart(4, "0");
    const first = remainder(digits, firstWeights);
    const control = first === 10 ? remainder(digits, secondWeights) : first;
    if (control < 10 && (first === 10 || !secondPass)) return digits + control;
  }
  throw new Error(`no number near serial ${serial} of ${birthDate}`);
};
