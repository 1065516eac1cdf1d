/** Staff of the demo: each with one open session, and with the key of the office that a page asks for. */
import { demoStaff, fullNameOf } from "#lib/demo/people.ts";
import { Browser } from "./browser.ts";
import { signIn } from "./codes.ts";
import type { Keys } from "./signing.ts";

type Post = { readonly id: string; readonly role: string; readonly officeId: string };

export type Official = { readonly id: string; readonly fullName: string; readonly browser: Browser; readonly officeId: string };

export class Staff {
  readonly #origin: string;
  readonly #sessions = new Map<string, Promise<Browser>>();
  readonly keys: Keys;

  constructor(origin: string, keys: Keys) {
    this.#origin = origin;
    this.keys = keys;
  }

  /** Who holds this role in that office; where the office is not said, in any. The `n`th of several, from 0. */
  find(role: string, officeId: string | null, n = 0): Post {
    const posts = demoStaff.flatMap((entry) => entry.roles.filter((one) => one.role === role).map((one) => ({ ...one, id: entry.id })));
    // Whoever is an applicant besides decides nothing here.
    const own = posts.filter((post) => (officeId === null || post.officeId === officeId) && post.id !== "staff-applicant");
    const found = own[n % Math.max(own.length, 1)];
    if (found === undefined) throw new Error(`nobody is ${role} of ${officeId}`);
    return found;
  }

  async enter(post: Post): Promise<Official> {
    const person = demoStaff.find((entry) => entry.id === post.id)?.person;
    if (!person?.phone) throw new Error(`${post.id} has no phone`);
    const { iin, phone } = person;
    const open =
      this.#sessions.get(post.id) ??
      (async () => {
        const browser = new Browser(this.#origin);
        await signIn(browser, "kk", { iin, phone });
        return browser;
      })();
    this.#sessions.set(post.id, open);
    return { id: post.id, fullName: fullNameOf(person), browser: await open, officeId: post.officeId };
  }
}
