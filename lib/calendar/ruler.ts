import { addDays, type Day } from "./days.ts";
import { isWorkingDay } from "./working-days.ts";

/** Longest term that is drawn day by day, in working days. */
const longestRuler = 10;

/**
 * Days of a term for the ruler of a due card: from the day of acceptance to the due day, or to `today` when that is later. Empty when
 * the term is longer than ten working days: then only the date is shown.
 */
export const rulerDays = (acceptedOn: Day, dueOn: Day, today: Day): { readonly day: Day; readonly working: boolean }[] => {
  const last = today > dueOn ? today : dueOn;
  const days: { day: Day; working: boolean }[] = [];
  let working = 0;
  for (let day = acceptedOn; day <= last; day = addDays(day, 1)) {
    const counts = isWorkingDay(day);
    if (counts) working += 1;
    if (working > longestRuler + 1) return [];
    days.push({ day, working: counts });
  }
  return days;
};
