export { addDays, almatyDate, almatyMoment, almatyTime, type Day, daysBetween, isDay } from "./days.ts";
export { rulerDays } from "./ruler.ts";
export { acceptanceDay, dueDay, dueMoment, type OfficeHours, windowState } from "./terms.ts";
export { subtypeField, termsFor } from "./terms-for.ts";
export { addWorkingDays, CalendarUnknown, isWorkingDay, workingDaysBetween } from "./working-days.ts";
