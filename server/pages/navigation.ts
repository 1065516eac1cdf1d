/** Stands in for `next/navigation` in pages that this server renders: ways to end a page before it is shown. */
export class PageEnd extends Error {
  readonly to: { readonly location: string } | { readonly status: 403 | 404 };
  constructor(to: PageEnd["to"]) {
    super("the page ends here");
    this.to = to;
  }
}

export const redirect = (location: string): never => {
  throw new PageEnd({ location });
};
export const notFound = (): never => {
  throw new PageEnd({ status: 404 });
};
export const forbidden = (): never => {
  throw new PageEnd({ status: 403 });
};
