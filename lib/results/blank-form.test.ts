import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { serviceText } from "#lib/i18n/service-text.ts";
import { allServices } from "#lib/services/registry.ts";
import { blankFormPdf } from "./blank-form.ts";

const squeezed = (text: string): string => text.replace(/[\s\u00a0\u00ad]+/g, "");

test.each(allServices().map((service) => [service.id, service] as const))(
  "%s has a blank form in both languages, with every question and paper",
  async (_, service) => {
    for (const locale of ["kk", "ru"] as const) {
      const form = await blankFormPdf(service, { locale, large: false });
      const { stdout, status } = spawnSync("pdftotext", ["-raw", "-", "-"], { input: form });
      expect(status).toBe(0);
      const said = squeezed(stdout.toString("utf8"));
      const text = serviceText(locale, service.id);
      const wanted = [
        ...service.fields.filter((field) => field.type !== "repeat").map(({ id }) => text.get("fields", id, "label")),
        ...service.documents.filter(({ portal }) => portal !== "form").map(({ id }) => text.get("documents", id, "title")),
      ];
      // A page may turn inside a long line; its beginning stands together.
      expect(wanted.filter((words) => !said.includes(squeezed(words).slice(0, 20)))).toEqual([]);
    }
  },
);
