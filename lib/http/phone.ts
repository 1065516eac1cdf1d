/** Whether the page is read on a phone, by what the browser says of itself; only the order of what is offered depends on it. */
export const isPhone = (headers: Headers): boolean =>
  headers.get("sec-ch-ua-mobile") === "?1" || /Android|iPhone|iPad|Mobile/.test(headers.get("user-agent") ?? "");
