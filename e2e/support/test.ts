/** What every browser test builds on: a browser in which nobody complains. */
import { test as base, expect } from "@playwright/test";

type Options = {
  /** Messages of the browser's console that this test provokes on purpose (a 404 it asks for). */
  readonly expectedComplaint: RegExp | undefined;
};

type Fixtures = { readonly silence: undefined };

/** A stray error in the console, a thrown error or a refused script (policy) fails the test in which it appears. */
export const test = base.extend<Options & Fixtures>({
  expectedComplaint: [undefined, { option: true }],
  silence: [
    async ({ context, expectedComplaint }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.text()} (${message.page()?.url()})`);
      });
      context.on("weberror", (error) => complaints.push(String(error.error())));
      await use(undefined);
      expect(complaints.filter((text) => !expectedComplaint?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
