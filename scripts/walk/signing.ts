/** Signatures as NCALayer makes them: what the page hands to its script is signed with a key of the demo's test authority. */
import { join } from "node:path";
import { issueKey, openAuthority, type TestAuthority } from "../eds/authority.ts";
import { signCms } from "../eds/cms.ts";
import { type Browser, flat, type Page, untouched } from "./browser.ts";
import { formsOf, type PageForm } from "./html.ts";

const dayMs = 86_400_000;

type Asked = { readonly documents: readonly { readonly base64: string }[]; readonly iin: string; readonly bin: string };

const askedOf = ({ html, path }: Page): Asked => {
  const found = /<script[^>]*data-script="signing"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (found === undefined) throw new Error(`${path}: nothing to sign with a key`);
  return JSON.parse(found) as Asked;
};

/** The form that does this, where several stand on the page. */
export const formThatDoes = (page: Page, act: string): PageForm | undefined =>
  formsOf(page.html, /./).find(({ controls }) => controls.get("_do")?.sent[0] === act);

export class Keys {
  readonly #authority: TestAuthority;
  /** The portal's today: keys are a month old then. */
  readonly #today: Date;

  private constructor(authority: TestAuthority, today: Date) {
    this.#authority = authority;
    this.#today = today;
  }

  static async of(dataDir: string, today: Date): Promise<Keys> {
    return new Keys(await openAuthority(join(dataDir, "secrets", "eds")), today);
  }

  /** Signs what stands on the page, as whoever it asks for, and sends it. */
  async sign(browser: Browser, page: Page, fullName: string): Promise<Page> {
    const form = formThatDoes(page, "eds");
    if (form === undefined) throw new Error(`${page.path}: no form that takes a digital signature`);
    const { documents, iin, bin } = askedOf(page);
    const [surname = "", givenName = "", patronymic = ""] = fullName.split(" ");
    const key = issueKey(this.#authority, {
      person: { iin, surname, givenName, patronymic },
      use: "sign",
      notBefore: new Date(this.#today.getTime() - 30 * dayMs),
      notAfter: new Date(this.#today.getTime() + 335 * dayMs),
      ...(bin === "" ? {} : { organisation: { bin, name: bin } }),
    });
    const signatures = documents.map(({ base64 }) =>
      signCms(key, Buffer.from(base64, "base64"), { signingTime: this.#today }).toString("base64"),
    );
    return browser.post(form.action, flat(untouched(form).set("cms", signatures)));
  }
}
