export { addDays, almatyDate, almatyMoment, almatyTime, type Day, daysBetween, isDay } from "./days.ts";
export { rulerDays } from "./ruler.ts";
export { acceptanceDay, dueDay, dueMoment, type Length, windowState } from "./terms.ts";
export { subtypeField, type TermsAnswer, termsFor } from "./terms-for.ts";
export { addWorkingDays, CalendarUnknown, isWorkingDay, nextWorkingDay, workingDaysBetween } from "./working-days.ts";
