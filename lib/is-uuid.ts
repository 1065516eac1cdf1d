/** Whether an id of an address can be a row's id; what is not would be an error of the database instead of "not found". */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
